package io.cloudcost.benchmarks;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What Prometheus waits for: 100,000 resources, 500 services and 1,000 tags behind a bound of 100 series for each metric. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScrapeBenchmark {

    private static final int RESOURCES = 100_000;
    private static final int SERVICES = 500;
    private static final int TAGS = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private List<Measurement> figures = List.of();
    private CostMetrics metrics = CostMetrics.of(List::of);

    /** Takes the figures once. */
    @Setup
    public void prepare() {
        figures = figures();
        metrics = CostMetrics.of(() -> figures);
        metrics.bindTo(registry);
    }

    /** Figures as they were: what almost every reading is. */
    @Benchmark
    public String scrape() {
        metrics.refresh();
        return registry.scrape();
    }

    /** New figures first: once a round. */
    @Benchmark
    public String scrapeOfNewFigures() {
        figures = new ArrayList<>(figures);
        metrics.refresh();
        return registry.scrape();
    }

    private static List<Measurement> figures() {
        Instant now = Instant.parse("2026-11-11T12:00:00Z");
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < RESOURCES; i++) {
            Map<String, String> labels = Map.of("provider", "aws", "account", "a" + i % 10, "service", "resource " + i);
            all.add(Measurement.of(Measures.IDLE_RESOURCES, labels, BigDecimal.ONE, now));
        }
        for (int i = 0; i < SERVICES; i++) {
            Map<String, String> labels = Map.of("provider", "aws", "service", "service " + i);
            all.add(Measurement.of(Measures.SPEND, labels, Money.usd(BigDecimal.valueOf(i)), now));
            all.add(Measurement.of(Measures.WASTE, labels, Money.usd(BigDecimal.valueOf(i)), now));
            all.add(Measurement.of(Measures.DAILY_CHANGE, labels, BigDecimal.valueOf(i), now));
        }
        for (int i = 0; i < TAGS; i++) {
            Map<String, String> labels = Map.of("dimension", "tag:team", "value", "team " + i);
            all.add(Measurement.of(Measures.SPEND_BY, labels, Money.usd(BigDecimal.valueOf(i)), now));
        }
        return all;
    }
}
