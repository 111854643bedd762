package io.cloudcost.monitor.metrics;

import java.util.List;

/**
 * One line of a metric.
 *
 * @param metric of which metric
 * @param values of its labels, in their order; an empty one is none
 */
record Series(Metric metric, List<String> values) {

    /** The value of labels that stand for several. */
    static final String OTHER = "other";

    Series {
        values = List.copyOf(values);
    }

    static Series of(Metric metric, String... values) {
        return new Series(metric, List.of(values));
    }
}
