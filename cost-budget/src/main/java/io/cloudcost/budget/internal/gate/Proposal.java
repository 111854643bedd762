package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import java.util.List;
import java.util.Optional;

/**
 * What a request comes to before anybody looks at the budgets.
 *
 * @param candidate empty if nobody knows what the job costs
 * @param reasons why there is no candidate; empty if there is one
 */
record Proposal(Optional<Candidate> candidate, List<Refusal> reasons) {

    static Proposal of(Candidate candidate) {
        return new Proposal(Optional.of(candidate), List.of());
    }

    static Proposal refused(RefusalCode code, String sentence) {
        return new Proposal(Optional.empty(), List.of(new Refusal(code, sentence, null)));
    }
}
