package io.cloudcost.monitor.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is wrong with names. Rules: prometheus.io/docs/concepts/data_model; the reserved ends are those that OpenMetrics gives to
 * other types, and the client libraries cut off.
 */
final class NameCheck {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]([a-zA-Z0-9_]*[a-zA-Z0-9])?");
    private static final String TOTAL = "_total";
    private static final List<String> RESERVED = List.of(TOTAL, "_info", "_created", "_bucket");
    private static final List<String> OF_HISTOGRAMS = List.of("", "_bucket", "_count", "_sum", "_max");

    private final MetricNames names;
    private final List<Metric> metrics;
    private final List<String> problems = new ArrayList<>();

    private NameCheck(MetricNames names, List<Metric> metrics) {
        this.names = names;
        this.metrics = metrics;
    }

    static List<String> problems(MetricNames names, List<Metric> metrics) {
        NameCheck check = new NameCheck(names, metrics);
        check.known();
        metrics.forEach(metric -> check.name(names.of(metric), metric.type()));
        names.copies().forEach(check::copy);
        check.twice();
        return check.problems;
    }

    private void known() {
        for (String name : names.renamed().stream().sorted().toList()) {
            if (metric(name).isEmpty()) {
                problems.add("There is no metric '" + name + "' to name anew; `cost metrics list` shows all.");
            }
        }
    }

    private Optional<Metric> metric(String name) {
        return metrics.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private void name(String name, MetricType type) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    "'" + name + "' is no name of a metric. Use letters, digits and underscores, no digit first and no"
                            + " underscore last.");
        }
        switch (type) {
            case COUNTER -> mustEnd(name, TOTAL, "counter");
            case HISTOGRAM -> mustEnd(name, "_seconds", "histogram of times");
            case GAUGE -> RESERVED.stream().filter(name::endsWith).forEach(end -> reserved(name, end));
        }
    }

    private void mustEnd(String name, String end, String type) {
        if (!name.endsWith(end) || name.equals(end)) {
            problems.add("'" + name + "' is the name of a " + type + " and must end in " + end + ".");
        }
    }

    private void reserved(String name, String end) {
        problems.add("'" + name + "' is the name of a gauge and cannot end in " + end
                + ", which Prometheus keeps for others.");
    }

    private void copy(MetricCopy copy) {
        Optional<Metric> of = metric(copy.of());
        if (of.isEmpty() || of.get().measure() == null) {
            problems.add("Metric '" + copy.name() + "' cannot copy '" + copy.of()
                    + "': there is no such gauge of a figure; `cost metrics list` shows all.");
            return;
        }
        name(copy.name(), MetricType.GAUGE);
        if (metric(copy.name()).isPresent()) {
            problems.add("The name '" + copy.name() + "' is a metric's own. Give the copy another.");
        }
        for (String label : copy.where().keySet()) {
            if (!of.get().labels().contains(label)) {
                problems.add("Metric '" + copy.name() + "' asks for the label '" + label + "'; " + copy.of() + " has "
                        + of.get().labels() + ".");
            }
        }
    }

    private void twice() {
        TreeMap<String, Integer> told = new TreeMap<>();
        metrics.forEach(metric -> lines(metric).forEach(line -> told.merge(line, 1, Integer::sum)));
        names.copies().forEach(copy -> told.merge(copy.name(), 1, Integer::sum));
        told.forEach((name, times) -> {
            if (times > 1) {
                problems.add("The name '" + name + "' is given to " + times + " metrics. Each needs its own.");
            }
        });
    }

    /** Which names it takes; a counter also the one without its end, which is what OpenMetrics calls it. */
    private Set<String> lines(Metric metric) {
        String name = names.of(metric);
        Set<String> lines = new HashSet<>(Set.of(name));
        if (metric.type() == MetricType.COUNTER && name.endsWith(TOTAL)) {
            lines.add(name.substring(0, name.length() - TOTAL.length()));
        }
        if (metric.type() == MetricType.HISTOGRAM) {
            OF_HISTOGRAMS.forEach(end -> lines.add(name + end));
        }
        return lines;
    }
}
