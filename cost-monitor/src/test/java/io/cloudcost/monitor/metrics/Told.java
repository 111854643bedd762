package io.cloudcost.monitor.metrics;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What Prometheus is told of figures that a test gives. */
final class Told {

    static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");

    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final CostMetrics metrics;
    List<Measurement> figures = List.of();

    private Told(UnaryOperator<CostMetricsBuilder> with) {
        metrics = with.apply(CostMetrics.builder(() -> figures)).build();
        metrics.bindTo(registry);
    }

    static Told by(UnaryOperator<CostMetricsBuilder> with) {
        return new Told(with);
    }

    static Told of(Measurement... figures) {
        Told told = new Told(it -> it);
        told.figures(List.of(figures));
        return told;
    }

    void figures(List<Measurement> now) {
        figures = now;
        metrics.refresh();
    }

    /** All lines of a name, without comments, sorted. */
    List<String> lines(String name) {
        return registry.scrape()
                .lines()
                .filter(line -> line.matches(name + "[{ ].*"))
                .sorted()
                .toList();
    }

    static Measurement money(Measure measure, String amount, String... labels) {
        return Measurement.of(measure, labels(labels), Money.usd(amount), NOW);
    }

    static Map<String, String> labels(String... namesAndValues) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return labels;
    }
}
