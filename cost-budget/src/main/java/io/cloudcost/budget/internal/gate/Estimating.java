package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a job on a machine of the caller's own is thought to cost. */
final class Estimating {

    /** The provider of machines that no catalogue knows. */
    static final String OWN = "own";

    private Estimating() {}

    static PlannedRuntime runtime(JobRequest request, Spec spec) {
        return PlannedRuntime.of(Objects.requireNonNullElse(request.runtime(), spec.runtime()));
    }

    static EstimateBasis basis(JobRequest request) {
        return request.runtime() == null ? EstimateBasis.DEFAULT : EstimateBasis.GIVEN;
    }

    static Offer own(Money hourly, PlannedRuntime runtime, Instant now) {
        PriceQuote quote = PriceQuote.builder(OWN, "machine")
                .onDemand(new Rate(hourly, now, null))
                .source("the caller")
                .build();
        return new Offer(
                quote,
                false,
                parts(quote, runtime.p50(), now),
                parts(quote, runtime.p90(), now),
                Duration.ZERO,
                List.of(),
                "");
    }

    private static CostParts parts(PriceQuote quote, Duration time, Instant now) {
        Money compute = Timed.cost(quote, false, now, time);
        Money none = Money.zero(compute.currency());
        return new CostParts(quote.billing().billed(time), compute, none, none, none, List.of());
    }

    static JobEstimate of(Offer offer, PlannedRuntime runtime, EstimateBasis basis) {
        Money raw = offer.expected().total();
        return new JobEstimate(raw, offer.upper().total(), raw, runtime, basis, 0, offer.assumptions());
    }
}
