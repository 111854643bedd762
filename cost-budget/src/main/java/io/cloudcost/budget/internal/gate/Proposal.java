package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import java.util.List;
import java.util.Optional;

/**
 * What a request comes to before anybody looks at the budgets.
 *
 * @param candidate empty if nobody knows what the job costs
 * @param offer the machine that was looked at, if any
 * @param reasons why there is no candidate; empty if there is one
 */
record Proposal(Optional<Candidate> candidate, Optional<Offer> offer, List<Refusal> reasons) {

    static Proposal of(Candidate candidate) {
        return new Proposal(Optional.of(candidate), candidate.offer(), List.of());
    }

    static Proposal refused(RefusalCode code, String sentence, Optional<Offer> offer) {
        return new Proposal(Optional.empty(), offer, List.of(new Refusal(code, sentence, null)));
    }
}
