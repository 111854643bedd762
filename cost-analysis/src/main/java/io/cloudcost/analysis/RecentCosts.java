package io.cloudcost.analysis;

import io.cloudcost.analysis.MonthlyCost.Basis;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceAttribute;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the provider says that single resources cost in the last days, drawn out to a month. */
final class RecentCosts {

    /** A month of the length that prices by the hour are told for. */
    private static final BigDecimal SECONDS_OF_MONTH = BigDecimal.valueOf(730L * 3_600);

    private static final int SCALE = 10;

    private final Optional<CostBreakdown> told;

    RecentCosts(CostSnapshot snapshot) {
        told = snapshot.breakdowns().stream()
                .filter(breakdown -> breakdown.by().equals(CostBreakdown.RESOURCE))
                .reduce((earlier, later) -> later);
    }

    /** Empty for a resource that may not have run all of those days: one that began within them, or does not run. */
    Optional<MonthlyCost> of(CloudResource resource) {
        return told.filter(days -> resource.info().state() == ResourceState.RUNNING
                        && resource.info().created() != null
                        && !resource.info().created().isAfter(days.period().start())
                        && !launched(resource).isAfter(days.period().start()))
                .flatMap(days -> days.costs()
                        .getOrDefault(resource.id(), Amounts.none())
                        .single()
                        .map(cost -> month(cost, days)))
                .map(month -> new MonthlyCost(month, Basis.RECENT, Optional.empty()));
    }

    /** When it was last started, where its provider says so: it was off before. */
    private static Instant launched(CloudResource resource) {
        String name = resource.ref().provider() + ".launched";
        return resource.info()
                .attributes()
                .get(new ResourceAttribute<>(name, Instant.class))
                .orElse(Instant.MIN);
    }

    private static Money month(Money cost, CostBreakdown days) {
        BigDecimal seconds = BigDecimal.valueOf(
                Duration.between(days.period().start(), days.period().end()).toSeconds());
        return Money.of(
                cost.amount().multiply(SECONDS_OF_MONTH).divide(seconds, SCALE, RoundingMode.HALF_EVEN),
                cost.currency());
    }
}
