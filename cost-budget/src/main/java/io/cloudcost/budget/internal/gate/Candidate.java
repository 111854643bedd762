package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.model.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job whose cost is estimated, before anybody looked at the budgets.
 *
 * @param approval somebody's word, where one was given
 * @param limit the most that it may cost, in the currency of the estimate
 * @param warnings what to know beforehand
 */
record Candidate(
        String id,
        JobRequest request,
        Optional<Offer> offer,
        JobEstimate estimate,
        Money limit,
        Optional<Approval> approval,
        List<String> warnings) {

    static Candidate of(Decision.Admitted decision) {
        return new Candidate(
                decision.id(),
                decision.request(),
                decision.offer(),
                decision.estimate(),
                decision.limit(),
                decision.approval(),
                decision.warnings());
    }

    @Nullable
    String provider() {
        return offer.map(it -> it.quote().provider()).orElse(null);
    }

    String words() {
        return estimate.words(offer);
    }
}
