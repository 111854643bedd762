package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.model.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The same job on another machine. */
    Candidate on(Offer other, JobEstimate cost) {
        return new Candidate(id, request, Optional.of(other), cost, limit, approval, warnings);
    }

    /** Whether it runs on machines of this provider, or might as far as anybody knows. */
    boolean mayRunAt(String provider) {
        Set<String> asked = request.needs().providers();
        return offer.map(it -> it.quote().provider().equals(provider))
                .orElseGet(() -> asked.isEmpty() || asked.contains(provider));
    }

    String words() {
        return estimate.words(offer);
    }
}
