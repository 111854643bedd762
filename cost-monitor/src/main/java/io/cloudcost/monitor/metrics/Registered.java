package io.cloudcost.monitor.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** One registry's meters: as many as there are series, and none for what is unknown. Not thread-safe. */
final class Registered {

    /** From a second to half an hour: a small account takes seconds, a large organisation minutes. */
    private static final Duration[] TIMES = Stream.of(1, 2, 5, 10, 30, 60, 120, 300, 600, 1800)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final MetricNames names;
    private final Runnable beforeReading;
    private final Map<Series, Cell> cells = new HashMap<>();

    /** @param beforeReading brings meters up to date, where nobody else does */
    Registered(MeterRegistry registry, MetricNames names, Runnable beforeReading) {
        this.registry = registry;
        this.names = names;
        this.beforeReading = beforeReading;
    }

    void tell(Map<Series, BigDecimal> told) {
        for (Iterator<Map.Entry<Series, Cell>> each = cells.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Series, Cell> cell = each.next();
            if (!told.containsKey(cell.getKey())) {
                registry.remove(cell.getValue().meter());
                each.remove();
            }
        }
        told.forEach(
                (series, value) -> cells.computeIfAbsent(series, this::register).set(value));
    }

    void took(String provider, Duration time) {
        MeterName name = MeterName.of(names.of(Metrics.COLLECTION_TIME), Metrics.COLLECTION_TIME);
        Timer.builder(name.name())
                .description(Metrics.COLLECTION_TIME.help())
                .tags(Metrics.COLLECTION_TIME.labels().get(0), provider)
                .serviceLevelObjectives(TIMES)
                .register(registry)
                .record(time);
    }

    private Cell register(Series series) {
        Cell.Holder holder = new Cell.Holder();
        return new Cell(
                series.metric().type() == MetricType.COUNTER ? counter(series, holder) : gauge(series, holder), holder);
    }

    private Meter counter(Series series, Cell.Holder holder) {
        MeterName name = name(series);
        return FunctionCounter.builder(name.name(), holder, Cell.Holder::value)
                .baseUnit(name.unit())
                .description(series.metric().help())
                .tags(tags(series))
                .register(registry);
    }

    private Meter gauge(Series series, Cell.Holder holder) {
        MeterName name = name(series);
        return Gauge.builder(name.name(), () -> read(series, holder))
                .baseUnit(name.unit())
                .description(series.metric().help())
                .tags(tags(series))
                .strongReference(true)
                .register(registry);
    }

    /** The gauge that is always there is the one whose reading brings the others up to date. */
    private double read(Series series, Cell.Holder holder) {
        if (series.metric().equals(Metrics.FIGURES)) {
            beforeReading.run();
        }
        return holder.value();
    }

    private MeterName name(Series series) {
        return MeterName.of(names.of(series.metric()), series.metric());
    }

    private static Tags tags(Series series) {
        Tags tags = Tags.empty();
        for (int i = 0; i < series.values().size(); i++) {
            tags = tags.and(series.metric().labels().get(i), series.values().get(i));
        }
        return tags;
    }
}
