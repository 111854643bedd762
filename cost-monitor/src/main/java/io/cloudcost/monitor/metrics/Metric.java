package io.cloudcost.monitor.metrics;

import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told under one name.
 *
 * @param name by which settings know it, and Prometheus unless {@link MetricNames} say otherwise
 * @param type what it is to Prometheus
 * @param unit of its values, for people: {@code currency} is what its label says, {@code timestamp} is seconds
 *     since 1970
 * @param labels in order; money that is measured has {@code currency} as the last
 * @param measure the figure that it tells; null if it is counted from collections or about the metrics themselves
 * @param rest what becomes of series beyond the bound
 * @param help what it says, in a sentence for people
 */
public record Metric(
        String name,
        MetricType type,
        String unit,
        List<String> labels,
        @Nullable Measure measure,
        Rest rest,
        String help) {

    /** The unit of money whose currency is a label. */
    static final String MONEY = "currency";

    private static final String MOMENT = "timestamp";

    public Metric {
        labels = List.copyOf(labels);
    }

    /**
     * A figure as a gauge. A name that ends in {@code _timestamp_seconds} tells for an age when it began, in seconds since
     * 1970, so that it need not be told anew each second.
     *
     * @param labels of the figures, without the currency
     */
    public static Metric gauge(String name, Measure measure, Rest rest, String help, String... labels) {
        boolean money = measure.unit() == MeasureUnit.MONEY;
        return new Metric(
                name,
                MetricType.GAUGE,
                name.endsWith("_" + MOMENT + "_seconds") ? MOMENT : unit(measure.unit()),
                Stream.concat(Stream.of(labels), money ? Stream.of(MONEY) : Stream.of())
                        .toList(),
                measure,
                rest,
                help);
    }

    static Metric counter(String name, String unit, String help, String... labels) {
        return new Metric(name, MetricType.COUNTER, unit, List.of(labels), null, Rest.SUMMED, help);
    }

    /** About the metrics themselves. */
    static Metric plain(String name, String unit, String help, String... labels) {
        return new Metric(name, MetricType.GAUGE, unit, List.of(labels), null, Rest.LEFT_OUT, help);
    }

    private static String unit(MeasureUnit unit) {
        return switch (unit) {
            case MONEY -> MONEY;
            case RATIO -> "ratio";
            case COUNT -> "count";
            case SECONDS -> "seconds";
        };
    }

    /** Whether it tells a time instead of an age. */
    boolean isMoment() {
        return unit.equals(MOMENT);
    }

    @Override
    public String toString() {
        return name;
    }
}
