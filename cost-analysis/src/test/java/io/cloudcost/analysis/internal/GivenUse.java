package io.cloudcost.analysis.internal;

import io.cloudcost.analysis.Given;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Utilization;
import io.cloudcost.snapshot.CatalogPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Machines whose use was measured, and a small catalogue to choose from. */
final class GivenUse {

    static final CatalogPrice LARGE = size("vc2-4c-8gb", "40", 4, 8192, 160, 4000);
    static final CatalogPrice MEDIUM = size("vc2-2c-8gb", "20", 2, 8192, 160, 3000);
    static final CatalogPrice SMALL = size("vc2-1c-2gb", "10", 1, 2048, 160, 2000);

    private GivenUse() {}

    static CatalogPrice size(String plan, String price, int vcpus, long memoryMib, long diskGb, long bandwidthGb) {
        return size(plan, "vc2", Given.usd(price), vcpus, memoryMib, diskGb, bandwidthGb);
    }

    static CatalogPrice size(
            String plan,
            @Nullable String family,
            Price price,
            int vcpus,
            long memoryMib,
            long diskGb,
            long bandwidthGb) {
        return new CatalogPrice(
                ResourceKind.COMPUTE_INSTANCE,
                plan,
                "ewr",
                price,
                family,
                OptionalInt.of(vcpus),
                OptionalLong.of(memoryMib),
                OptionalLong.of(diskGb),
                OptionalLong.of(bandwidthGb),
                null);
    }

    /** An instance of this size. */
    static Machine machine(CatalogPrice size, Map<Metric, MetricStats> use) {
        return machine(size, use, null);
    }

    static Machine machine(CatalogPrice size, Map<Metric, MetricStats> use, @Nullable String clusterId) {
        return new Machine(
                Given.instanceInfo("i", ResourceState.RUNNING)
                        .price(size.price())
                        .utilization(Utilization.of(use))
                        .build(),
                size.plan(),
                size.vcpus(),
                size.memoryMib(),
                size.diskGb(),
                null,
                null,
                size.bandwidthGb(),
                clusterId);
    }

    static Map<Metric, MetricStats> traffic(long in, long out, int days) {
        return Map.of(
                Metric.NETWORK_IN_BYTES_PER_DAY, stats(in, days),
                Metric.NETWORK_OUT_BYTES_PER_DAY, stats(out, days));
    }

    /** The same value every day. */
    static MetricStats stats(long value, int days) {
        BigDecimal same = BigDecimal.valueOf(value);
        Period window = new Period(Given.NOW.minus(Duration.ofDays(days)), Given.NOW);
        return new MetricStats(same, same, new TreeMap<>(), days, window);
    }
}
