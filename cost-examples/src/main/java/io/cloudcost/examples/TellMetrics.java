package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.spend.ReportFigures;
import io.cloudcost.snapshot.CostSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.util.List;

/** What a report says as metrics. A service binds to the registry that it has, and its monitoring does the rest. */
public final class TellMetrics {

    private TellMetrics() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out);
    }

    static void run(CostCollector collector, PrintStream out) {
        CostSnapshot snapshot = collector.collect();
        List<Measurement> figures = ReportFigures.of(CostAnalysis.of(snapshot).report(), List.of());
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
}
