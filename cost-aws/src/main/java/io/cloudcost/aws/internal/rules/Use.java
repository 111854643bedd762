package io.cloudcost.aws.internal.rules;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Use that was measured long enough to say something. */
final class Use {

    private static final BigDecimal BYTES_PER_MB = BigDecimal.valueOf(1_000_000);

    private Use() {}

    /** The stats, if they span the days that are asked for, with data for each. */
    static Optional<MetricStats> of(CloudResource thing, Metric metric, AnalysisContext context) {
        int days = context.option(AwsOptions.DAYS);
        return thing.info()
                .utilization()
                .get(metric)
                .filter(stats -> stats.count() >= days)
                .filter(stats ->
                        Duration.between(stats.window().start(), stats.window().end())
                                        .toDays()
                                >= days);
    }

    /** The least that was measured, of what is measured by its lows. */
    static Optional<BigDecimal> least(MetricStats stats) {
        return Optional.ofNullable(stats.percentiles().get(0));
    }

    static BigDecimal gigabytes(BigDecimal bytes) {
        return bytes.movePointLeft(9);
    }

    static BigDecimal bytes(BigDecimal megabytes) {
        return megabytes.multiply(BYTES_PER_MB);
    }

    /** Why there is nothing to say. */
    static String notMeasured(String what, AnalysisContext context) {
        return what + " was not measured on " + context.option(AwsOptions.DAYS) + " days.";
    }
}
