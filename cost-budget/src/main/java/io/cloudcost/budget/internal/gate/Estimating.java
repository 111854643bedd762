package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.find.CostRules;
import io.cloudcost.budget.internal.find.JobPrice;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Needs;
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

    private static final JobPrice PRICE = new JobPrice(CostRules.usual());
    private static final Needs NOTHING_ELSE = Needs.builder().build();

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
                PRICE.cost(quote, false, runtime.p50(), now, NOTHING_ELSE),
                PRICE.cost(quote, false, runtime.p90(), now, NOTHING_ELSE),
                Duration.ZERO,
                List.of(),
                "");
    }

    static JobEstimate of(Offer offer, PlannedRuntime runtime, EstimateBasis basis) {
        Money raw = offer.expected().total();
        return new JobEstimate(raw, offer.upper().total(), raw, runtime, basis, 0, offer.assumptions());
    }
}
