package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a job needs of a machine. What is not asked for is welcome in any amount. Made with {@link #builder}.
 *
 * @param vcpus how many virtual processors at least; 0 for any
 * @param memoryMib how much memory at least, in MiB; 0 for any
 * @param gpu which accelerators; null for none needed
 * @param providers ids of the providers that may be used; empty for all
 * @param regions region ids that may be used; empty for all
 * @param regionGroups groups of regions that may be used, for example {@code eu}; empty for all
 * @param plan the provider's id of the one size wanted; null for any
 * @param architecture null for any
 * @param spot whether the machine may be taken away
 * @param maxHourly the most that an hour may cost; null for any price
 * @param budget the most that the whole run may cost; null for any
 * @param egressGb traffic to the internet over the whole run, in GB
 * @param storageGb disk beside the machine's own, in GB
 */
public record Needs(
        int vcpus,
        long memoryMib,
        @Nullable GpuNeed gpu,
        Set<String> providers,
        Set<String> regions,
        Set<String> regionGroups,
        @Nullable String plan,
        @Nullable Architecture architecture,
        SpotUse spot,
        @Nullable Money maxHourly,
        @Nullable Money budget,
        BigDecimal egressGb,
        BigDecimal storageGb) {

    /** A copy. */
    public Needs {
        providers = Set.copyOf(providers);
        regions = Set.copyOf(regions);
        regionGroups = Set.copyOf(regionGroups);
    }

    /** Any machine, until something is asked for. */
    public static NeedsBuilder builder() {
        return new NeedsBuilder();
    }

    /** So many whole accelerators of a model, for example {@code gpu("A100", 1)}; on demand. */
    public static Needs gpu(String model, int count) {
        return builder().gpu(model, count).build();
    }

    /** So many virtual processors and so much memory in MiB; on demand. */
    public static Needs machine(int vcpus, long memoryMib) {
        return builder().vcpus(vcpus).memoryMib(memoryMib).build();
    }

    /** This one size in this region; on demand. */
    public static Needs plan(String provider, String region, String plan) {
        return builder().provider(provider).region(region).plan(plan).build();
    }

    /** The same with changes, for example {@code needs.with(n -> n.spot(SpotUse.ALLOWED))}. */
    public Needs with(UnaryOperator<NeedsBuilder> change) {
        return change.apply(new NeedsBuilder(this)).build();
    }
}
