package io.cloudcost.monitor.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as Micrometer has it: with dots, and without the ends that its convention for Prometheus adds.
 *
 * @param name from which Micrometer makes exactly the name for Prometheus
 * @param unit the end that names the unit; null if there is none
 */
record MeterName(String name, @Nullable String unit) {

    private static final String TOTAL = "_total";
    private static final List<String> UNITS = List.of("seconds", "dollars", "ratio");

    static MeterName of(String name, Metric metric) {
        String plain = metric.type() == MetricType.COUNTER ? name.substring(0, name.length() - TOTAL.length()) : name;
        return UNITS.stream()
                .filter(unit -> plain.endsWith("_" + unit) && plain.length() > unit.length() + 1)
                .findFirst()
                .map(unit -> new MeterName(dotted(plain.substring(0, plain.length() - unit.length() - 1)), unit))
                .orElseGet(() -> new MeterName(dotted(plain), null));
    }

    private static String dotted(String name) {
        return name.replace('_', '.');
    }
}
