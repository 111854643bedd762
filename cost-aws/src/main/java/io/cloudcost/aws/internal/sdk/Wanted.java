package io.cloudcost.aws.internal.sdk;

import java.util.List;

/**
 * A metric of one thing, and what of it is wanted. AWS charges by metric, with up to five statistics of it in a call.
 *
 * @param namespace for example {@code AWS/EC2}
 * @param metric for example {@code CPUUtilization}
 * @param dimension what the thing is told by, for example {@code InstanceId}
 * @param value which thing
 * @param statistics one to five
 */
public record Wanted(String namespace, String metric, String dimension, String value, List<Statistic> statistics) {

    /**
     * How samples are put together.
     *
     * @param name {@code Average}, {@code Maximum}, {@code Sum}, or a percentile such as {@code p95}
     * @param period seconds that one value stands for
     */
    public record Statistic(String name, int period) {

        long points(long seconds) {
            return (seconds + period - 1) / period;
        }
    }

    /** Copies the list. */
    public Wanted {
        statistics = List.copyOf(statistics);
    }

    /** How many values there can be over so many seconds. */
    public long points(long seconds) {
        return statistics.stream()
                .mapToLong(statistic -> statistic.points(seconds))
                .sum();
    }
}
