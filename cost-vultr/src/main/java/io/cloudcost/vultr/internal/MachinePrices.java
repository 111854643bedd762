package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.vultr.internal.api.WirePlan;
import io.cloudcost.vultr.internal.api.WireRegionCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What machines of one catalogue cost: the region's own price where it has one, else the plan's. */
final class MachinePrices {

    private final String source;
    private final Map<String, WirePlan> plans = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Price>> known = new ConcurrentHashMap<>();
    private final HourCaps caps;
    private final @Nullable String missing;

    private MachinePrices(String source, List<WirePlan> plans, @Nullable String missing) {
        this.source = source;
        this.missing = missing;
        this.caps = new HourCaps(plans);
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
    }

    /** @param source the list's path, for people */
    static MachinePrices of(String source, List<WirePlan> plans) {
        return new MachinePrices(source, plans, null);
    }

    /** A catalogue that was not read. */
    static MachinePrices none(String source, String reason) {
        return new MachinePrices(source, List.of(), reason);
    }

    @Nullable
    WirePlan plan(String id) {
        return plans.get(id);
    }

    Price price(@Nullable String planId, @Nullable String region) {
        if (planId == null) {
            return Price.unknown("the machine names no plan");
        }
        Map<String, Price> byRegion = known.computeIfAbsent(planId, key -> new ConcurrentHashMap<>());
        return byRegion.computeIfAbsent(region == null ? "" : region, where -> find(planId, where));
    }

    private Price find(String planId, String region) {
        WirePlan plan = plans.get(planId);
        if (plan == null) {
            return Price.unknown(missing != null ? missing : "plan " + planId + " is not in " + source);
        }
        WireRegionCost local =
                plan.locationCost() == null ? null : plan.locationCost().get(region);
        return local != null && (local.monthlyCost() != null || local.hourlyCost() != null)
                ? price(plan, local.monthlyCost(), local.hourlyCost(), " in " + region)
                : price(plan, plan.monthlyCost(), plan.hourlyCost(), "");
    }

    private Price price(WirePlan plan, @Nullable BigDecimal monthly, @Nullable BigDecimal hourly, String where) {
        if (monthly == null) {
            return Price.unknown("plan " + plan.id() + " has no monthly price" + where + " in " + source);
        }
        BigDecimal exact = caps.hourly(plan, monthly, hourly);
        return new Price.Known(Money.usd(monthly), exact == null ? null : Money.usd(exact), source);
    }
}
