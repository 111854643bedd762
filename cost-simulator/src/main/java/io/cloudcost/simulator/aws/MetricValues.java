package io.cloudcost.simulator.aws;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What CloudWatch would have measured. */
final class MetricValues {

    private static final int DAY = 86_400;

    private MetricValues() {}

    /** A value, by the use of the thing, at the start of a period. */
    static double of(String metric, String statistic, AwsUse use, Instant start, int period) {
        if (metric.equals("CPUUtilization")) {
            return processor(statistic, use, start, period);
        }
        if (ServiceValues.has(metric)) {
            return ServiceValues.of(metric, use, period);
        }
        int amount = perDay(use);
        double unit = metric.startsWith("Volume") || metric.endsWith("Count") ? 1_000 : 1_000_000;
        return (amount * unit + 20) * period / DAY;
    }

    private static int perDay(AwsUse use) {
        return switch (use) {
            case IDLE, UNMEASURED -> 0;
            case LOW -> 40;
            case OFFICE -> 400;
            case BUSY -> 9_000;
        };
    }

    private static double processor(String statistic, AwsUse use, Instant start, int period) {
        boolean whole = period >= DAY;
        boolean busy = use == AwsUse.BUSY || (use == AwsUse.OFFICE && (whole || isOffice(start)));
        double mean = busy ? 62.5 : use == AwsUse.LOW ? 11.25 : 1.5;
        return switch (statistic) {
            case "Maximum" -> Math.min(100, mean + (use == AwsUse.IDLE ? 5 : 25));
            case "Average" -> mean;
            default -> Math.min(100, mean + 12.5);
        };
    }

    private static boolean isOffice(Instant start) {
        OffsetDateTime at = start.atOffset(ZoneOffset.UTC);
        return at.getDayOfWeek() != DayOfWeek.SATURDAY
                && at.getDayOfWeek() != DayOfWeek.SUNDAY
                && at.getHour() >= 8
                && at.getHour() < 20;
    }
}
