package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums that only grow. Who comes after the bound is counted with others, for good: a counter that is moved would fall. Not thread-safe. */
final class Totals {

    private final Map<Metric, Map<List<String>, BigDecimal>> sums = new HashMap<>();
    private final Bounds bounds;

    Totals(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @param amount zero or more */
    void add(Metric metric, BigDecimal amount, String... labels) {
        Map<List<String>, BigDecimal> lines = sums.computeIfAbsent(metric, it -> new HashMap<>());
        lines.merge(place(metric, lines, List.of(labels)), amount, BigDecimal::add);
    }

    /** At what a counter stands that is counted elsewhere. */
    void set(Metric metric, Map<List<String>, BigDecimal> lines) {
        sums.put(metric, Map.copyOf(lines));
    }

    private List<String> place(Metric metric, Map<List<String>, BigDecimal> lines, List<String> labels) {
        if (lines.containsKey(labels) || lines.size() < bounds.of(metric) - 1) {
            return labels;
        }
        return labels.stream().map(it -> Series.OTHER).toList();
    }

    Map<Series, BigDecimal> series() {
        Map<Series, BigDecimal> all = new HashMap<>();
        sums.forEach((metric, lines) -> lines.forEach((labels, sum) -> all.put(new Series(metric, labels), sum)));
        return all;
    }
}
