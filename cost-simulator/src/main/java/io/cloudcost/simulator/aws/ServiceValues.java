package io.cloudcost.simulator.aws;

import java.util.Map;
import java.util.Set;

/**
 * What CloudWatch would have measured of databases, functions, tables, caches and buckets: the same all day. What is counted is told for
 * a day and is less for less of it.
 */
final class ServiceValues {

    private static final int DAY = 86_400;

    /** What is busy, at any time. */
    private static final Map<String, Double> GAUGES = Map.of(
            "DatabaseConnections", 40.0,
            "CurrConnections", 60.0,
            "FreeableMemory", 1e9,
            "FreeStorageSpace", 2e10,
            "ReadIOPS", 900.0,
            "WriteIOPS", 700.0,
            "memory_utilization", 90.0,
            "init_duration", 400.0,
            "BucketSizeBytes", 2e12,
            "NumberOfObjects", 1e6);

    /** What is busy, in a day. */
    private static final Map<String, Double> COUNTS = Map.of(
            "Invocations", 9_000.0,
            "Errors", 9.0,
            "Throttles", 0.0,
            "ConsumedReadCapacityUnits", 80.0 * DAY,
            "ConsumedWriteCapacityUnits", 40.0 * DAY,
            "BytesDownloaded", 4e10);

    private static final Set<String> FREE = Set.of("FreeableMemory", "FreeStorageSpace");

    private ServiceValues() {}

    static boolean has(String metric) {
        return GAUGES.containsKey(metric) || COUNTS.containsKey(metric);
    }

    /** Lambda counts nothing while nobody calls; buckets have objects of two classes; only busy ones count their requests. */
    static boolean isTold(String metric, String further, AwsUse use) {
        return switch (metric) {
            case "Invocations", "Errors", "Throttles", "memory_utilization", "init_duration" -> use != AwsUse.IDLE;
            case "BucketSizeBytes" ->
                Set.of("StandardStorage", "GlacierStorage").contains(further);
            case "BytesDownloaded" -> use == AwsUse.BUSY;
            default -> true;
        };
    }

    /** What office hours use fails in a fifth of its calls. */
    static double of(String metric, AwsUse use, int period) {
        if (FREE.contains(metric)) {
            return GAUGES.getOrDefault(metric, 0.0) * (use == AwsUse.BUSY ? 1 : 5);
        }
        if (metric.equals("Errors") && use == AwsUse.OFFICE) {
            return share(use) * COUNTS.getOrDefault("Invocations", 0.0) / 5;
        }
        return GAUGES.containsKey(metric)
                ? share(use) * GAUGES.getOrDefault(metric, 0.0)
                : share(use) * COUNTS.getOrDefault(metric, 0.0) * period / DAY;
    }

    private static double share(AwsUse use) {
        return switch (use) {
            case IDLE, UNMEASURED -> 0;
            case LOW -> 0.1;
            case OFFICE -> 0.5;
            case BUSY -> 1;
        };
    }
}
