package io.cloudcost.monitor.internal.prometheus;

import java.util.Map;
import java.util.TreeMap;

/**
 * One number of a series.
 *
 * @param name of the metric; empty where a query made a new series
 * @param labels without the name
 * @param value as it is written, possibly {@code NaN}
 */
public record Sample(String name, Map<String, String> labels, String value) {

    public Sample {
        labels = Map.copyOf(new TreeMap<>(labels));
    }

    /** A label's value; empty text for one that is not there, as Prometheus has it. */
    public String label(String key) {
        return labels.getOrDefault(key, "");
    }
}
