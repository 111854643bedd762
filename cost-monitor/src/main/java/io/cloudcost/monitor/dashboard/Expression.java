package io.cloudcost.monitor.dashboard;

import io.cloudcost.monitor.metrics.Metric;
import io.cloudcost.monitor.metrics.MetricNames;
import io.cloudcost.monitor.metrics.Metrics;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A query whose metrics stand in angle brackets by their own names, so that each is in the table and can be told otherwise. */
final class Expression {

    private static final Pattern METRIC = Pattern.compile("<([a-z_]+)>");

    private Expression() {}

    /** The query as Prometheus reads it. */
    static String of(String template, MetricNames names) {
        return METRIC.matcher(template).replaceAll(found -> names.of(metric(found)));
    }

    private static Metric metric(MatchResult found) {
        return Metrics.ALL.stream()
                .filter(it -> it.name().equals(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no metric " + found.group(1) + "."));
    }
}
