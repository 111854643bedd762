package io.cloudcost.monitor.metrics;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.measure.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects how figures are told. */
public final class CostMetricsBuilder {

    private static final int USUAL = 100;

    final Supplier<List<Measurement>> figures;
    MetricNames names = MetricNames.standard();
    private final List<Metric> metrics = new ArrayList<>(Metrics.ALL);
    private final Map<String, Integer> own = new HashMap<>();
    private int usual = USUAL;

    CostMetricsBuilder(Supplier<List<Measurement>> figures) {
        this.figures = figures;
    }

    /** Under which names they are told. */
    public CostMetricsBuilder names(MetricNames given) {
        names = given;
        return this;
    }

    /** How many series a metric has at most (100); those beyond are added up or left out, see {@link Rest}. */
    public CostMetricsBuilder series(int most) {
        usual = most;
        return this;
    }

    /** How many series this metric has at most. */
    public CostMetricsBuilder series(Metric metric, int most) {
        own.put(metric.name(), most);
        return this;
    }

    /** Tells figures of one's own, made with {@link Metric#gauge}. */
    public CostMetricsBuilder with(Metric... more) {
        metrics.addAll(Arrays.asList(more));
        return this;
    }

    /**
     * The metrics.
     *
     * @throws ConfigurationException with all that is wrong
     */
    public CostMetrics build() {
        List<String> problems = new ArrayList<>(NameCheck.problems(names, metrics));
        if (usual < 1 || own.values().stream().anyMatch(most -> most < 1)) {
            problems.add("A metric needs at least one series.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new CostMetrics(this);
    }

    Bounds bounds() {
        return new Bounds(usual, own);
    }

    /** All gauges of figures, and their copies. */
    Map<Target, Bound> targets() {
        Map<Target, Bound> targets = new LinkedHashMap<>();
        metrics.stream()
                .filter(it -> it.measure() != null)
                .forEach(it -> targets.put(new Target(it), new Bound(it, bounds().of(it))));
        names.copies().forEach(it -> add(targets, it));
        return targets;
    }

    private void add(Map<Target, Bound> targets, MetricCopy copy) {
        metrics.stream().filter(it -> it.name().equals(copy.of())).forEach(of -> {
            Metric told = copy.of(of);
            targets.put(new Target(of, copy.where(), told), new Bound(told, bounds().of(of)));
        });
    }
}
