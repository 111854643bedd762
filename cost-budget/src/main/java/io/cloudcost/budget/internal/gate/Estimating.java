package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.find.CostRules;
import io.cloudcost.budget.internal.find.JobPrice;
import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a job on a machine of the caller's own is thought to cost. */
final class Estimating {

    /** The provider of machines that no catalogue knows. */
    static final String OWN = "own";

    private static final JobPrice PRICE = new JobPrice(CostRules.usual());

    private Estimating() {}

    /** On a machine that costs this an hour. What traffic and disks cost there, nobody knows. */
    static Offer own(Money hourly, Needs needs, PlannedRuntime runtime, Instant now) {
        PriceQuote quote = PriceQuote.builder(OWN, "machine")
                .onDemand(new Rate(hourly, now, null))
                .source("the caller")
                .build();
        return new Offer(
                quote,
                false,
                PRICE.cost(quote, false, runtime.p50(), now, needs),
                PRICE.cost(quote, false, runtime.p90(), now, needs),
                Duration.ZERO,
                List.of(),
                "");
    }

    /** @param rate what one unit of the price's currency is worth in that of the offer's parts */
    static JobEstimate of(
            Offer offer,
            PlannedRuntime runtime,
            EstimateBasis basis,
            EstimateBasis runtimeBasis,
            long runs,
            BigDecimal rate) {
        Money raw = offer.expected().total();
        return new JobEstimate(
                raw,
                offer.upper().total(),
                raw,
                runtime,
                basis,
                runtimeBasis,
                runs,
                rate,
                extras(offer.upper()),
                disks(offer.upper()),
                offer.assumptions());
    }

    private static Money extras(CostParts parts) {
        return Objects.requireNonNullElse(parts.egress(), none(parts)).plus(disks(parts));
    }

    private static Money disks(CostParts parts) {
        return Objects.requireNonNullElse(parts.storage(), none(parts));
    }

    private static Money none(CostParts parts) {
        return Money.zero(parts.compute().currency());
    }
}
