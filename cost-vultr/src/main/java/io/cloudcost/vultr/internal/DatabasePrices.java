package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Price;
import io.cloudcost.vultr.internal.api.WireDatabasePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What managed databases cost by plan. */
final class DatabasePrices {

    private static final String SOURCE = "/databases/plans";

    private final Map<String, WireDatabasePlan> plans;
    private final @Nullable String missing;

    private DatabasePrices(List<WireDatabasePlan> plans, @Nullable String missing) {
        this.plans = plans.stream()
                .collect(Collectors.toMap(WireDatabasePlan::id, Function.identity(), (first, same) -> first));
        this.missing = missing;
    }

    static DatabasePrices of(List<WireDatabasePlan> plans) {
        return new DatabasePrices(plans, null);
    }

    static DatabasePrices none(String reason) {
        return new DatabasePrices(List.of(), reason);
    }

    Price price(@Nullable String plan) {
        if (missing != null) {
            return Price.unknown(missing);
        }
        return find(plan)
                .map(known -> Rates.own(known.monthlyCost(), SOURCE))
                .orElseGet(() -> Price.unknown("plan " + plan + " is not in " + SOURCE));
    }

    Optional<Integer> nodes(@Nullable String plan) {
        return find(plan).map(WireDatabasePlan::numberOfNodes);
    }

    private Optional<WireDatabasePlan> find(@Nullable String plan) {
        return Optional.ofNullable(plan == null ? null : plans.get(plan));
    }
}
