package io.cloudcost.monitor.metrics;

import java.util.Map;

/**
 * How many series a metric may have.
 *
 * @param usual of metrics that are not named
 * @param own by the metric's own name
 */
record Bounds(int usual, Map<String, Integer> own) {

    Bounds {
        own = Map.copyOf(own);
    }

    int of(Metric metric) {
        return own.getOrDefault(metric.name(), usual);
    }
}
