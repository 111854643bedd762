package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.vultr.internal.api.WirePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue as detectors need it: one line per plan and region where it can be had. */
final class CatalogSlice {

    private CatalogSlice() {}

    static List<CatalogPrice> instances(List<WirePlan> plans, MachinePrices prices, Shared shared) {
        return lines(ResourceKind.COMPUTE_INSTANCE, plans, prices, shared, Gpus::ofInstance);
    }

    static List<CatalogPrice> metals(List<WirePlan> plans, MachinePrices prices, Shared shared) {
        return lines(ResourceKind.BARE_METAL, plans, prices, shared, Gpus::ofMetal);
    }

    private static List<CatalogPrice> lines(
            ResourceKind kind,
            List<WirePlan> plans,
            MachinePrices prices,
            Shared shared,
            Function<WirePlan, @Nullable Gpu> gpu) {
        return plans.stream()
                .flatMap(plan ->
                        regions(plan).stream().map(region -> line(kind, plan, region, prices, shared, gpu.apply(plan))))
                .toList();
    }

    private static CatalogPrice line(
            ResourceKind kind, WirePlan plan, String region, MachinePrices prices, Shared shared, @Nullable Gpu gpu) {
        Integer threads = plan.cpuThreads() != null ? plan.cpuThreads() : plan.cpuCount();
        return new CatalogPrice(
                kind,
                plan.id(),
                String.valueOf(shared.region(region)),
                prices.price(plan.id(), shared.region(region)),
                shared.text(plan.type()),
                shared.integer(plan.vcpuCount() != null ? plan.vcpuCount() : threads),
                shared.whole(plan.ram()),
                shared.whole(plan.disk()),
                shared.whole(plan.bandwidth()),
                gpu);
    }

    /** Where it is offered; the list may be empty, and has been seen with an empty name in it. */
    private static Set<String> regions(WirePlan plan) {
        Set<String> regions = new TreeSet<>();
        List<String> locations = plan.locations();
        if (locations != null) {
            locations.stream()
                    .filter(place -> place != null && !place.isBlank())
                    .forEach(regions::add);
        }
        return regions;
    }
}
