package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Evidence;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Use that was measured long enough to say something. */
final class Measured {

    private static final int PERCENTILE = 99;

    private Measured() {}

    /** The stats, if they span the days that are asked for with at least one sample a day. */
    static Optional<MetricStats> longEnough(Machine machine, Metric metric, AnalysisContext context) {
        int days = context.option(Options.UTILIZATION_DAYS);
        return machine.info()
                .utilization()
                .get(metric)
                .filter(stats ->
                        Duration.between(stats.window().start(), stats.window().end())
                                        .toDays()
                                >= days)
                .filter(stats -> stats.count() >= days);
    }

    /** The 99th percentile where the source gives it, else the maximum: a mean hides the peaks. */
    static BigDecimal peak(MetricStats stats) {
        return stats.percentiles().getOrDefault(PERCENTILE, stats.max());
    }

    static Evidence evidence(Metric metric, String which, BigDecimal value, BigDecimal threshold, MetricStats stats) {
        return new Evidence(metric + "_" + which, value.toPlainString(), threshold.toPlainString(), stats.window());
    }
}
