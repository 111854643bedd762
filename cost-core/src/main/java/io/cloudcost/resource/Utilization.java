package io.cloudcost.resource;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a resource was used, per metric. A metric that is not in here was not measured, which says nothing about use.
 *
 * @param metrics sorted, unmodifiable
 */
public record Utilization(SortedMap<Metric, MetricStats> metrics) {

    private static final Utilization NONE = new Utilization(Collections.emptySortedMap());

    public Utilization {
        metrics = metrics.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** Nothing was measured. */
    public static Utilization none() {
        return NONE;
    }

    /** These measurements. */
    public static Utilization of(Map<Metric, MetricStats> metrics) {
        return metrics.isEmpty() ? NONE : new Utilization(new TreeMap<>(metrics));
    }

    /** What was measured of this metric. */
    public Optional<MetricStats> get(Metric metric) {
        return Optional.ofNullable(metrics.get(metric));
    }
}
