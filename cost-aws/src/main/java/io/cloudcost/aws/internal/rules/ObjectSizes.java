package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.MetricStats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** How large the objects of a bucket are. */
final class ObjectSizes {

    /**
     * Classes for seldom access bill smaller objects as if they had this size, and Intelligent-Tiering never moves them (S3 user guide,
     * storage classes): 128 KiB.
     */
    private static final BigDecimal LEAST = BigDecimal.valueOf(128L * 1_024);

    private static final String STORED = AwsMetrics.storedBytes("").name();

    private ObjectSizes() {}

    /** The mean in bytes over all classes; empty if it is not known. */
    static Optional<BigDecimal> mean(CloudResource bucket) {
        BigDecimal stored = bucket.info().utilization().metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().startsWith(STORED))
                .map(metric -> metric.getValue().mean())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return bucket.info()
                .utilization()
                .get(AwsMetrics.OBJECTS)
                .map(MetricStats::mean)
                .filter(objects -> objects.signum() > 0)
                .map(objects -> stored.divide(objects, MathContext.DECIMAL64));
    }

    /** Whether other classes than Standard would cost more for objects of this size. */
    static boolean areTooSmall(BigDecimal mean) {
        return mean.compareTo(LEAST) < 0;
    }

    /** For people. */
    static String kilobytes(BigDecimal bytes) {
        return bytes.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
