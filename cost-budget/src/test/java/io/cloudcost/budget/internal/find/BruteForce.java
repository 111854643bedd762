package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.GpuNames;
import io.cloudcost.budget.internal.prices.RegionGroups;
import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest machine by pricing every one exactly: slow, and hard to get wrong. */
final class BruteForce {

    private static final LostReason[] REASONS = LostReason.values();
    private static final Map<String, String> GPUS = new ConcurrentHashMap<>();
    private static final Map<String, Optional<String>> GROUPS = new ConcurrentHashMap<>();

    final List<Bid> bids = new ArrayList<>();
    final Map<LostReason, Integer> lost = new EnumMap<>(LostReason.class);
    private final CostRules rules;
    private final Needs needs;
    private final PlannedRuntime runtime;
    private final Instant now;

    BruteForce(List<PriceQuote> quotes, CostRules rules, Needs needs, PlannedRuntime runtime, Instant now) {
        this.rules = rules;
        this.needs = needs;
        this.runtime = runtime;
        this.now = now;
        for (PriceQuote quote : quotes) {
            if (needs.spot() != SpotUse.ONLY) {
                consider(quote, false);
            }
            if (needs.spot() != SpotUse.NEVER) {
                consider(quote, true);
            }
        }
        bids.sort(Comparator.comparingInt(Bid::unknowns)
                .thenComparing(Bid::trafficUnknown)
                .thenComparing(Bid::total)
                .thenComparing(bid -> bid.hourly().currency())
                .thenComparing(Bid::hourly)
                .thenComparing(bid -> bid.quote().id())
                .thenComparing(Bid::spot));
    }

    private void consider(PriceQuote quote, boolean spot) {
        LostReason reason = reason(quote, spot);
        if (reason == null) {
            CostParts p50 = convert(new JobPrice(rules).cost(quote, spot, runtime.p50(), now, needs));
            bids.add(new Bid(quote, spot, p50));
        } else {
            lost.merge(reason, 1, Integer::sum);
        }
    }

    private @Nullable LostReason reason(PriceQuote quote, boolean spot) {
        for (LostReason reason : REASONS) {
            if (holds(reason, quote, spot)) {
                return reason;
            }
        }
        return null;
    }

    private boolean holds(LostReason reason, PriceQuote quote, boolean spot) {
        GpuNeed gpu = needs.gpu();
        Gpu has = quote.gpu();
        boolean anyRegion = needs.regions().isEmpty() && needs.regionGroups().isEmpty();
        return switch (reason) {
            case GPU_MODEL ->
                gpu != null
                        && (has == null
                                || (gpu.model() != null
                                        && (has.model() == null
                                                || !gpuName(has.model()).equals(gpuName(gpu.model())))));
            case PLAN -> needs.plan() != null && !quote.plan().equals(needs.plan());
            case PROVIDER -> !needs.providers().isEmpty() && !needs.providers().contains(quote.provider());
            case REGION_UNKNOWN -> !anyRegion && quote.region() == null;
            case REGION -> !anyRegion && quote.region() != null && !inRegion(quote.provider(), quote.region());
            case GPU_COUNT ->
                gpu != null
                        && (has == null || has.count() == null || has.count().compareTo(gpu.count()) < 0);
            case GPU_MEMORY ->
                gpu != null
                        && gpu.minMemoryGb() != null
                        && (has == null
                                || has.memoryGb() == null
                                || has.memoryGb().compareTo(gpu.minMemoryGb()) < 0);
            case VCPUS -> needs.vcpus() > 0 && quote.vcpus().orElse(-1) < needs.vcpus();
            case MEMORY -> needs.memoryMib() > 0 && quote.memoryMib().orElse(-1) < needs.memoryMib();
            case ARCHITECTURE ->
                needs.architecture() != null
                        && quote.architecture() != null
                        && quote.architecture() != needs.architecture();
            case ARCHITECTURE_UNKNOWN -> needs.architecture() != null && quote.architecture() == null;
            case NO_PRICE -> quote.rate(spot).isEmpty();
            case TOO_OLD ->
                rules.maxAge() != null && quote.rate(spot).orElseThrow().asOf().isBefore(now.minus(rules.maxAge()));
            case CURRENCY ->
                rules.factor(quote.rate(spot).orElseThrow().hourly().currency()).isEmpty();
            case OVER_HOURLY -> above(quote.rate(spot).orElseThrow().hourly(), needs.maxHourly());
            case OVER_BUDGET ->
                needs.budget() != null
                        && above(
                                new JobPrice(rules)
                                        .cost(quote, spot, runtime.p90(), now, needs)
                                        .total(),
                                needs.budget());
            case COST_UNKNOWN ->
                needs.budget() != null
                        && !new JobPrice(rules)
                                .cost(quote, spot, runtime.p90(), now, needs)
                                .missing()
                                .isEmpty();
        };
    }

    private boolean inRegion(String provider, String region) {
        return needs.regions().contains(region)
                || group(provider, region)
                        .filter(needs.regionGroups()::contains)
                        .isPresent();
    }

    /** Looking names up again and again would take most of the time. */
    private static String gpuName(String model) {
        return GPUS.computeIfAbsent(model, GpuNames::normal);
    }

    private static Optional<String> group(String provider, String region) {
        return GROUPS.computeIfAbsent(provider + "/" + region, id -> RegionGroups.of(provider, region));
    }

    private boolean above(Money money, @Nullable Money limit) {
        return limit != null && money(money).compareTo(money(limit)) > 0;
    }

    private Money money(Money money) {
        return new Money(money.amount().multiply(factor(money.currency())), rules.currency());
    }

    private BigDecimal factor(String currency) {
        return rules.factor(currency).orElseThrow();
    }

    private CostParts convert(CostParts parts) {
        return new CostParts(
                parts.billed(),
                money(parts.compute()),
                money(parts.rework()),
                parts.egress() == null ? null : money(parts.egress()),
                parts.storage() == null ? null : money(parts.storage()),
                parts.missing());
    }

    /** One machine that fits. */
    record Bid(PriceQuote quote, boolean spot, CostParts parts) {
        /** Who leaves more out of the sum does not win by it. */
        int unknowns() {
            return parts.missing().size();
        }

        /** Of two that leave one thing out, the one that leaves out traffic is the later one. */
        boolean trafficUnknown() {
            return parts.egress() == null;
        }

        Money total() {
            return parts.total();
        }

        Money hourly() {
            return quote.rate(spot).orElseThrow().hourly();
        }
    }
}
