package io.cloudcost.aws.internal.sdk;

import java.util.Optional;

/** Where answers that cost money are kept for a while, so that nobody pays twice for the same question. */
interface PaidAnswers {

    /** Keeps nothing. */
    PaidAnswers NONE = new PaidAnswers() {
        @Override
        public Optional<byte[]> find(String action, byte[] question) {
            return Optional.empty();
        }

        @Override
        public void keep(String action, byte[] question, byte[] answer) {}
    };

    /** Takes nothing that is kept, and keeps what comes anew. */
    static PaidAnswers renewing(PaidAnswers kept) {
        return new PaidAnswers() {
            @Override
            public Optional<byte[]> find(String action, byte[] question) {
                return Optional.empty();
            }

            @Override
            public void keep(String action, byte[] question, byte[] answer) {
                kept.keep(action, question, answer);
            }
        };
    }

    /**
     * The body of the answer, if it is kept and still young enough.
     *
     * @param action and its region, for example {@code ce:GetCostAndUsage us-east-1}
     * @param question the request's body, the page's token included
     */
    Optional<byte[]> find(String action, byte[] question);

    /** Keeps the body of an answer with status 200. */
    void keep(String action, byte[] question, byte[] answer);
}
