package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.model.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Estimates what was asked for. */
final class Proposals {

    private final Spec spec;

    Proposals(Spec spec) {
        this.spec = spec;
    }

    Proposal of(String id, JobRequest request, Optional<Approval> approval) {
        PlannedRuntime runtime = Estimating.runtime(request, spec);
        Money hourly = request.hourlyPrice();
        if (hourly == null) {
            return unknown(
                    id,
                    request,
                    approval,
                    RefusalCode.PRICE_UNKNOWN,
                    "Nobody knows what it costs: give its price per hour, or give the gate a price catalogue.");
        }
        Offer offer = Estimating.own(hourly, runtime, spec.now());
        return within(id, request, approval, offer, Estimating.of(offer, runtime, Estimating.basis(request)));
    }

    private Proposal within(
            String id, JobRequest request, Optional<Approval> approval, Offer offer, JobEstimate estimate) {
        Money limit = limit(request);
        String currency = estimate.p90().currency();
        return Rates.convert(spec.rates(), limit, currency)
                .map(it ->
                        Proposal.of(new Candidate(id, request, Optional.of(offer), estimate, it, approval, List.of())))
                .orElseGet(() -> unknown(
                        id,
                        request,
                        approval,
                        RefusalCode.CURRENCY,
                        "Its price is in " + currency + " and what it may cost in " + limit.currency()
                                + ": give the gate exchange rates."));
    }

    /** What a gate does that does not know the cost: it refuses, or reserves the most that the job may cost. */
    private Proposal unknown(
            String id, JobRequest request, Optional<Approval> approval, RefusalCode code, String sentence) {
        if (spec.whenUnknown() == WhenUnknown.REFUSE) {
            return Proposal.refused(code, sentence, Optional.empty());
        }
        Money limit = limit(request);
        JobEstimate estimate = new JobEstimate(
                limit, limit, limit, Estimating.runtime(request, spec), EstimateBasis.UNKNOWN, 0, List.of(sentence));
        String warning = sentence + " It was let in all the same, with the most that it may cost.";
        return Proposal.of(new Candidate(id, request, Optional.empty(), estimate, limit, approval, List.of(warning)));
    }

    private Money limit(JobRequest request) {
        return Objects.requireNonNullElse(request.budget(), spec.limit());
    }
}
