package io.cloudcost.monitor.metrics;

import java.util.Locale;

/** What a metric is to Prometheus. */
public enum MetricType {
    /** A figure that goes up and down. */
    GAUGE,
    /** A sum that only grows, until the process begins anew. */
    COUNTER,
    /** How many of a thing were how large. */
    HISTOGRAM;

    /** As Prometheus writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
