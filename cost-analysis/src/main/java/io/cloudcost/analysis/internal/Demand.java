package io.cloudcost.analysis.internal;

import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a machine needs of another size, by what was measured.
 *
 * @param cpu processor use
 * @param memory memory use, if measured
 * @param vcpus virtual processors that it needs, so that its peak stays below the target
 * @param memoryMib memory that it needs
 * @param diskGb disk that it has, since disks do not shrink; empty if unknown
 * @param bandwidthGb traffic per month that must be included; empty if unknown
 */
record Demand(
        MetricStats cpu,
        Optional<MetricStats> memory,
        int vcpus,
        long memoryMib,
        OptionalLong diskGb,
        OptionalLong bandwidthGb) {

    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000);
    /** A little more than a month has, so that the allowance is not cut too fine. */
    private static final BigDecimal DAYS_PER_MONTH = BigDecimal.valueOf(31);

    /** The demand; empty unless processor use was measured long enough and the size is known. */
    static Optional<Demand> of(Machine machine, AnalysisContext context) {
        OptionalInt vcpus = machine.vcpus();
        OptionalLong memoryMib = machine.memoryMib();
        if (vcpus.isEmpty() || memoryMib.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal target = context.option(Options.RESIZE_TARGET_PERCENT);
        Optional<MetricStats> memory = Measured.longEnough(machine, Metric.MEMORY_PERCENT, context);
        long mib = memory.map(stats -> needed(memoryMib.getAsLong(), stats, target))
                .orElse(memoryMib.getAsLong());
        return Measured.longEnough(machine, Metric.CPU_PERCENT, context)
                .map(cpu -> new Demand(
                        cpu,
                        memory,
                        (int) needed(vcpus.getAsInt(), cpu, target),
                        mib,
                        machine.diskGb(),
                        traffic(machine, context)));
    }

    boolean fits(CatalogPrice size) {
        return size.gpu() == null
                && size.vcpus().orElse(0) >= vcpus
                && size.memoryMib().orElse(0) >= memoryMib
                && isEnough(size.diskGb(), diskGb)
                && isEnough(size.bandwidthGb(), bandwidthGb);
    }

    private static boolean isEnough(OptionalLong offered, OptionalLong needed) {
        return needed.isEmpty() || offered.orElse(0) >= needed.getAsLong();
    }

    private static long needed(long has, MetricStats stats, BigDecimal target) {
        BigDecimal used = Measured.peak(stats).multiply(BigDecimal.valueOf(has));
        return Math.max(1, used.divide(target, 0, RoundingMode.CEILING).longValueExact());
    }

    /** What it sends, if that was measured; else all that its size includes. */
    private static OptionalLong traffic(Machine machine, AnalysisContext context) {
        return Measured.longEnough(machine, Metric.NETWORK_OUT_BYTES_PER_DAY, context)
                .map(stats -> stats.mean().multiply(DAYS_PER_MONTH).divide(BYTES_PER_GB, 0, RoundingMode.CEILING))
                .map(gigabytes -> OptionalLong.of(gigabytes.longValueExact()))
                .orElse(machine.bandwidthGb());
    }
}
