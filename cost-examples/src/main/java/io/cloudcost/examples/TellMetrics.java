package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.snapshot.CostSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a report says as metrics. A service binds to the registry that it has, and its monitoring does the rest. */
public final class TellMetrics {

    private TellMetrics() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out);
    }

    static void run(CostCollector collector, PrintStream out) {
        CostSnapshot snapshot = collector.collect();
        List<Measurement> figures = CostAnalysis.of(snapshot).report().opportunities().stream()
                .map(it -> figure(it, snapshot))
                .toList();
        MeterRegistry registry = new SimpleMeterRegistry();

        CostMetrics metrics = CostMetrics.of(() -> figures);
        metrics.bindTo(registry);
        metrics.collected(snapshot);

        registry.getMeters().stream()
                .map(meter -> meter.getId().getConventionName(registry.config().namingConvention()) + " "
                        + meter.getId().getTags() + " " + meter.measure())
                .sorted()
                .forEach(out::println);
    }

    private static Measurement figure(Opportunity found, CostSnapshot snapshot) {
        Map<String, String> labels = Map.of("provider", snapshot.source().provider(), "rule", found.rule());
        return Measurement.of(
                Measures.OPPORTUNITIES, labels, BigDecimal.valueOf(found.findings()), snapshot.collectedAt());
    }
}
