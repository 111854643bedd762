package io.cloudcost.monitor.metrics;

import io.cloudcost.CostException;
import io.cloudcost.model.Amounts;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.snapshot.CostSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures and collections to monitoring systems through Micrometer: {@code CostMetrics.of(figures).bindTo(registry)}.
 *
 * <p>What is unknown has no series, and is counted in {@code cost_unknown}. A metric has no more series than its bound. New figures
 * are told at {@link #refresh}, and by themselves when somebody reads {@code cost_figures}; series that come or go show then from
 * the next reading on. Thread-safe.
 */
public final class CostMetrics implements MeterBinder {

    private static final int MOST_KEPT = 1_000;

    private record Took(String provider, Duration time) {}

    private final Supplier<List<Measurement>> figures;
    private final MetricNames names;
    private final Board board;
    private final Totals totals;
    private final GpuDollars dollars;
    private final CollectMeter collections;
    private final List<Registered> registries = new ArrayList<>();
    private final Queue<Took> durations = new ArrayDeque<>();
    private Map<Series, BigDecimal> told = Map.of();
    private @Nullable List<Measurement> last;

    CostMetrics(CostMetricsBuilder with) {
        this.figures = with.figures;
        this.names = with.names;
        this.board = new Board(with.targets(), names);
        Bounds bounds = with.bounds();
        this.totals = new Totals(bounds);
        this.dollars = new GpuDollars(bounds.of(Metrics.GPU_DOLLARS));
        this.collections = new CollectMeter(totals);
    }

    /**
     * Tells these figures under their own names, a hundred series of each metric at most.
     *
     * @param figures the last that were taken, the same list until there are newer ones; it must be quick
     */
    public static CostMetrics of(Supplier<List<Measurement>> figures) {
        return builder(figures).build();
    }

    /** The same with settings. */
    public static CostMetricsBuilder builder(Supplier<List<Measurement>> figures) {
        return new CostMetricsBuilder(figures);
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Registered bound = new Registered(registry, names, this::refresh);
        durations.forEach(it -> bound.took(it.provider(), it.time()));
        registries.add(bound);
        refresh();
        tell();
    }

    /** Tells the figures if they are others than before. */
    public synchronized void refresh() {
        List<Measurement> now = figures.get();
        if (now != last) {
            told = board.tell(now);
            totals.set(Metrics.GPU_DOLLARS, dollars.read(now));
            last = now;
            tell();
        }
    }

    /** Counts a collection's requests, what they cost, what went wrong, and how long it took. */
    public synchronized void collected(CostSnapshot snapshot) {
        collections.collected(snapshot);
        took(new Took(snapshot.source().provider(), snapshot.stats().duration()));
        tell();
    }

    /**
     * Counts a collection that read nothing.
     *
     * @param provider its id
     */
    public synchronized void failed(String provider, CostException why) {
        collections.failed(provider, why);
        tell();
    }

    /**
     * Counts requests that cost money beside collections that were counted: questions to bills, or a collection that failed.
     *
     * @param provider its id
     */
    public synchronized void paid(String provider, long requests, Amounts cost) {
        collections.paid(provider, requests, cost);
        tell();
    }

    /** Kept for registries that are bound later, which then know as much as the others. */
    private void took(Took collection) {
        if (durations.size() == MOST_KEPT) {
            durations.remove();
        }
        durations.add(collection);
        registries.forEach(it -> it.took(collection.provider(), collection.time()));
    }

    private void tell() {
        Map<Series, BigDecimal> all = new HashMap<>(told);
        all.putAll(totals.series());
        registries.forEach(it -> it.tell(all));
    }
}
