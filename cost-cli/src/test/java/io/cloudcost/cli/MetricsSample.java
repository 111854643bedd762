package io.cloudcost.cli;

import io.cloudcost.AuthenticationException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.metrics.Metrics;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A figure of each measure and a collection of each outcome, so that every metric has a series. */
final class MetricsSample {

    private MetricsSample() {}

    static CostMetrics metrics(Instant now) {
        List<Measurement> figures =
                Measures.ALL.stream().map(measure -> figure(measure, now)).toList();
        CostMetrics metrics = CostMetrics.of(() -> figures);
        metrics.collected(snapshot(now));
        metrics.failed("aws", new AuthenticationException("The key is wrong."));
        return metrics;
    }

    private static Measurement figure(Measure measure, Instant now) {
        Map<String, String> labels = new TreeMap<>();
        Metrics.ALL.stream()
                .filter(metric -> measure.equals(metric.measure()))
                .flatMap(metric -> metric.labels().stream())
                .filter(label -> !label.equals("currency"))
                .forEach(label -> labels.put(label, label.equals("period") ? "month" : "some \"" + label + "\""));
        return measure.unit() == MeasureUnit.MONEY
                ? Measurement.of(measure, labels, Money.usd("12.5"), now)
                : Measurement.of(measure, labels, new BigDecimal("0.5"), now);
    }

    private static CostSnapshot snapshot(Instant now) {
        CollectStats stats = new CollectStats(
                4,
                1,
                1,
                2,
                Amounts.of(Money.usd("0.02")),
                1000,
                Duration.ofSeconds(7),
                new TreeMap<>(Map.of("ce:GetCostAndUsage", 4L)));
        return CostSnapshot.builder(new Source("aws", "1"), Period.monthOf(now), now)
                .stats(stats)
                .issues(List.of(new Issue(IssueCode.PERMISSION, null, "No right.")))
                .build();
    }
}
