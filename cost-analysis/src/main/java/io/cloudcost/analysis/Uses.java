package io.cloudcost.analysis;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import java.math.BigDecimal;
import java.util.Optional;

/** Means of what was measured. */
final class Uses {

    private Uses() {}

    static Optional<BigDecimal> cpu(CloudResource resource) {
        return mean(resource, Metric.CPU_PERCENT);
    }

    static Optional<BigDecimal> networkMb(CloudResource resource) {
        return both(resource, Metric.NETWORK_IN_BYTES_PER_DAY, Metric.NETWORK_OUT_BYTES_PER_DAY)
                .map(bytes -> bytes.movePointLeft(6));
    }

    /** Empty unless both were measured. */
    static Optional<BigDecimal> both(CloudResource resource, Metric one, Metric other) {
        return mean(resource, one).flatMap(first -> mean(resource, other).map(first::add));
    }

    private static Optional<BigDecimal> mean(CloudResource resource, Metric metric) {
        return resource.info().utilization().get(metric).map(MetricStats::mean);
    }
}
