package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.RegionGroups;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a search wants of an entry, in the numbers of an index. The first reason that holds is the one that counts. */
final class Wanted {

    private final Needs needs;
    private final @Nullable GpuNeed gpu;
    private final @Nullable BitSet providers;
    private final BitSet @Nullable [] regions;
    private final int plan;
    private final long oldest;
    private final @Nullable Money maxHourly;
    private final double about;

    Wanted(Needs needs, Index index, CostRules rules, Instant now) {
        this.needs = needs;
        gpu = needs.gpu();
        Ids ids = index.ids();
        providers = needs.providers().isEmpty() ? null : providers(ids);
        regions = needs.regions().isEmpty() && needs.regionGroups().isEmpty() ? null : regions(ids);
        String named = needs.plan();
        plan = named == null ? Ids.UNKNOWN : ids.knownPlan(named);
        oldest = rules.maxAge() == null
                ? Long.MIN_VALUE
                : now.minus(rules.maxAge()).toEpochMilli();
        maxHourly = Currencies.in(rules, needs.maxHourly());
        about = maxHourly == null ? 0 : maxHourly.amount().doubleValue();
    }

    /** Why an entry of the right GPU model does not fit, before its cost is known; null if it does. */
    @Nullable
    LostReason lost(Entry entry) {
        if (plan != Ids.UNKNOWN && entry.plan != plan) {
            return LostReason.PLAN;
        }
        if (providers != null && !providers.get(entry.provider)) {
            return LostReason.PROVIDER;
        }
        if (regions != null) {
            if (entry.region == Ids.UNKNOWN) {
                return LostReason.REGION_UNKNOWN;
            }
            if (!regions[entry.provider].get(entry.region)) {
                return LostReason.REGION;
            }
        }
        if (gpu != null) {
            if (entry.gpus == null || entry.gpus.compareTo(gpu.count()) < 0) {
                return LostReason.GPU_COUNT;
            }
            BigDecimal memory = gpu.minMemoryGb();
            if (memory != null && (entry.gpuMemoryGb == null || entry.gpuMemoryGb.compareTo(memory) < 0)) {
                return LostReason.GPU_MEMORY;
            }
        }
        return lostBySize(entry);
    }

    private @Nullable LostReason lostBySize(Entry entry) {
        if (needs.vcpus() > 0 && entry.vcpus < needs.vcpus()) {
            return LostReason.VCPUS;
        }
        if (needs.memoryMib() > 0 && entry.memoryMib < needs.memoryMib()) {
            return LostReason.MEMORY;
        }
        if (needs.architecture() != null && entry.architecture != needs.architecture()) {
            return entry.architecture == null ? LostReason.ARCHITECTURE_UNKNOWN : LostReason.ARCHITECTURE;
        }
        return lostByPrice(entry);
    }

    private @Nullable LostReason lostByPrice(Entry entry) {
        if (entry.rate == null) {
            return LostReason.NO_PRICE;
        }
        if (entry.asOf < oldest) {
            return LostReason.TOO_OLD;
        }
        if (entry.hourly == null) {
            return LostReason.CURRENCY;
        }
        return maxHourly != null && aboveHourly(entry, entry.hourly, maxHourly) ? LostReason.OVER_HOURLY : null;
    }

    private boolean aboveHourly(Entry entry, Money hourly, Money most) {
        double difference = entry.about - about;
        return Math.abs(difference) > Rough.NEAR * about ? difference > 0 : hourly.compareTo(most) > 0;
    }

    private BitSet providers(Ids ids) {
        BitSet wanted = new BitSet();
        ids.providers().forEach((name, id) -> wanted.set(id, needs.providers().contains(name)));
        return wanted;
    }

    private BitSet[] regions(Ids ids) {
        BitSet[] wanted = new BitSet[ids.providers().size()];
        ids.providers().forEach((provider, number) -> {
            BitSet ofProvider = new BitSet();
            ids.regions().forEach((region, id) -> ofProvider.set(id, wants(provider, region)));
            wanted[number] = ofProvider;
        });
        return wanted;
    }

    private boolean wants(String provider, String region) {
        return needs.regions().contains(region)
                || (!needs.regionGroups().isEmpty()
                        && RegionGroups.of(provider, region)
                                .filter(needs.regionGroups()::contains)
                                .isPresent());
    }
}
