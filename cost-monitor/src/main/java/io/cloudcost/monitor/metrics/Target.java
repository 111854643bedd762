package io.cloudcost.monitor.metrics;

import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are told as what.
 *
 * @param of the metric whose figures are taken
 * @param where labels that they must have
 * @param told as what: the same metric, or a copy of a part of it
 */
record Target(Metric of, Map<String, String> where, Metric told) {

    private static final int NANO_DIGITS = 9;

    Target(Metric metric) {
        this(metric, Map.of(), metric);
    }

    Measure measure() {
        return Objects.requireNonNull(of.measure());
    }

    /** What it tells of a figure; empty if that is none of its own. */
    Optional<Line> line(Measurement figure) {
        Map<String, String> labels = labels(figure);
        return matches(labels) ? Optional.of(new Line(values(labels), value(figure))) : Optional.empty();
    }

    /** With the currency among them. */
    private static Map<String, String> labels(Measurement figure) {
        String currency = figure.currency();
        if (currency == null) {
            return figure.labels();
        }
        Map<String, String> both = new HashMap<>(figure.labels());
        both.put(Metric.MONEY, currency);
        return both;
    }

    private boolean matches(Map<String, String> labels) {
        return where.entrySet().stream().allMatch(it -> it.getValue().equals(labels.get(it.getKey())));
    }

    private List<String> values(Map<String, String> labels) {
        return told.labels().stream().map(name -> labels.getOrDefault(name, "")).toList();
    }

    private @Nullable BigDecimal value(Measurement figure) {
        BigDecimal value = figure.value();
        return value == null || !of.isMoment() ? value : seconds(figure.at()).subtract(value);
    }

    /**
     * What a figure becomes.
     *
     * @param values of labels, in the order of what is told
     * @param value null if it is unknown
     */
    record Line(List<String> values, @Nullable BigDecimal value) {}

    private static BigDecimal seconds(Instant at) {
        long second = at.getEpochSecond();
        int nano = at.getNano();
        return BigDecimal.valueOf(second).add(BigDecimal.valueOf(nano, NANO_DIGITS));
    }
}
