package io.cloudcost.monitor.metrics;

import io.cloudcost.monitor.measure.Measurement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of figures, by the names of their measures, within bounds. It remembers what was shown. Not thread-safe. */
final class Board {

    private final Map<Target, Bound> targets;
    private final MetricNames names;
    private final Map<Series, BigDecimal> told = new HashMap<>();

    Board(Map<Target, Bound> targets, MetricNames names) {
        this.targets = targets;
        this.names = names;
    }

    Map<Series, BigDecimal> tell(List<Measurement> figures) {
        told.clear();
        Map<String, List<Measurement>> byMeasure = figures.stream()
                .collect(Collectors.groupingBy(it -> it.measure().name()));
        targets.forEach((target, bound) ->
                tell(target, bound, byMeasure.getOrDefault(target.measure().name(), List.of())));
        told.put(Series.of(Metrics.FIGURES), BigDecimal.valueOf(figures.size()));
        return Map.copyOf(told);
    }

    private void tell(Target target, Bound bound, List<Measurement> figures) {
        Metric metric = target.told();
        Lines lines = Lines.of(metric.rest(), figures.stream().map(target::line).flatMap(Optional::stream));
        Bounded bounded = bound.apply(lines.known());
        bounded.lines().forEach((values, value) -> told.put(new Series(metric, values), value));
        newest(figures).ifPresent(at -> told.put(Series.of(Metrics.FIGURES_TIME, names.of(metric)), seconds(at)));
        if (!figures.isEmpty()) {
            note(Metrics.UNKNOWN, metric, lines.unknown());
            note(Metrics.FOLDED, metric, bounded.folded());
            note(Metrics.LEFT_OUT, metric, bounded.leftOut());
        }
    }

    /** Told as 0, too, so that an alert on it ends. */
    private void note(Metric about, Metric metric, int count) {
        told.put(Series.of(about, names.of(metric)), BigDecimal.valueOf(count));
    }

    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.getEpochSecond());
    }

    private static Optional<Instant> newest(List<Measurement> figures) {
        return figures.stream().map(Measurement::at).max(Instant::compareTo);
    }
}
