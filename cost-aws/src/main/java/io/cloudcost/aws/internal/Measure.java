package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric to read of a resource, and what becomes of it.
 *
 * @param resource whose
 * @param wanted what to ask for
 * @param reading makes our metrics of its statistics, in the order in which they were asked for
 */
record Measure(ResourceRef resource, Wanted wanted, Reading reading) {

    /** Seconds. */
    static final int DAY = 86_400;

    /** Makes our metrics of what was measured. */
    interface Reading {
        Map<Metric, MetricStats> of(List<Series> statistics);
    }

    /** One statistic by the day becomes one metric. */
    static Measure daily(
            CloudResource resource,
            Metric metric,
            String statistic,
            String namespace,
            String name,
            Map<String, String> dimensions) {
        return new Measure(
                resource.ref(),
                new Wanted(namespace, name, new TreeMap<>(dimensions), List.of(new Statistic(statistic, DAY))),
                told -> Stats.of(told.get(0), DAY)
                        .map(stats -> Map.of(metric, stats))
                        .orElse(Map.of()));
    }

    /** How many queries it takes. */
    int queries() {
        return wanted.statistics().size();
    }
}
