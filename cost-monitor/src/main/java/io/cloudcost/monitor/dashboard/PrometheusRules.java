package io.cloudcost.monitor.dashboard;

import io.cloudcost.monitor.metrics.MetricNames;
import java.util.stream.Collectors;

/** Alert rules for Prometheus, for those who alert there and not through this library's own alerts. */
public final class PrometheusRules {

    private PrometheusRules() {}

    /**
     * A rule file.
     *
     * @param names under which metrics are told
     */
    public static String yaml(MetricNames names) {
        return "groups:\n  - name: cloudcost\n    rules:\n"
                + Rules.ALL.stream().map(rule -> yaml(rule, names)).collect(Collectors.joining());
    }

    private static String yaml(Rule rule, MetricNames names) {
        return """
                      - alert: %s
                        expr: %s
                        for: %s
                        labels:
                          severity: %s
                        annotations:
                          summary: %s
                          description: %s
                """.formatted(
                        rule.name(),
                        quoted(Expression.of(rule.query(), names)),
                        rule.lasts(),
                        rule.severity(),
                        quoted(rule.summary()),
                        quoted(rule.todo()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
