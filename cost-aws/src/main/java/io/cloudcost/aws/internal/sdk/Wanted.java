package io.cloudcost.aws.internal.sdk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A metric of one thing, and what of it is wanted. AWS charges by metric, with up to five statistics of it in a call.
 *
 * @param namespace for example {@code AWS/EC2}
 * @param metric for example {@code CPUUtilization}
 * @param dimensions what the thing is told by, for example {@code InstanceId}, and which it is; sorted
 * @param statistics one to five
 */
public record Wanted(
        String namespace, String metric, SortedMap<String, String> dimensions, List<Statistic> statistics) {

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

    /** Copies them. */
    public Wanted {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        statistics = List.copyOf(statistics);
    }

    /** Of what is told by one dimension. */
    public Wanted(String namespace, String metric, String dimension, String value, List<Statistic> statistics) {
        this(namespace, metric, new TreeMap<>(Map.of(dimension, value)), statistics);
    }

    /** How many values there can be over so many seconds. */
    public long points(long seconds) {
        return statistics.stream()
                .mapToLong(statistic -> statistic.points(seconds))
                .sum();
    }
}
