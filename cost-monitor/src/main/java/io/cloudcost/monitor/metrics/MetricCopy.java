package io.cloudcost.monitor.metrics;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a metric under one more name, for dashboards that know it so.
 *
 * @param name as Prometheus sees it
 * @param of the metric's own name
 * @param where labels that a figure must have, by name; the copy lacks them
 */
record MetricCopy(String name, String of, Map<String, String> where) {

    private static final Pattern SELECTOR = Pattern.compile("\\s*([^{}\\s]+)\\s*(?:\\{([^{}]*)})?\\s*");
    private static final Pattern LABEL = Pattern.compile("\\s*([a-zA-Z_]\\w*)\\s*=\\s*\"([^\"]*)\"\\s*(?:,|$)");

    MetricCopy {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }

    /** @throws ConfigurationException if it is not written as {@code metric{label="value"}} */
    static MetricCopy parse(String name, String selector) {
        Matcher parts = SELECTOR.matcher(selector);
        if (!parts.matches()) {
            throw wrong(name, selector);
        }
        String labels = parts.group(2) == null ? "" : parts.group(2);
        return new MetricCopy(name, parts.group(1), labels(name, selector, labels));
    }

    private static Map<String, String> labels(String name, String selector, String words) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(words);
        int end = 0;
        while (label.find() && label.start() == end) {
            labels.put(label.group(1), label.group(2));
            end = label.end();
        }
        if (!words.substring(end).isBlank()) {
            throw wrong(name, selector);
        }
        return labels;
    }

    private static ConfigurationException wrong(String name, String selector) {
        return new ConfigurationException(
                "Metric '" + name + "' cannot copy '" + selector
                        + "'. Write it as metric{label=\"value\"}, for example cloud_monthly_cost{provider=\"aws\",currency=\"USD\"}.");
    }

    /** What it is told as: sums over all labels but the currency, where there are sums. */
    Metric of(Metric metric) {
        return new Metric(
                name, metric.type(), metric.unit(), labels(metric), metric.measure(), metric.rest(), metric.help());
    }

    private List<String> labels(Metric metric) {
        List<String> kept = new ArrayList<>(metric.labels());
        kept.removeAll(where.keySet());
        if (metric.rest() == Rest.SUMMED) {
            kept.retainAll(List.of(Metric.MONEY));
        }
        return kept;
    }
}
