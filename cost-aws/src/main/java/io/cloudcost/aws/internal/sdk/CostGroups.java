package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGroup.Figure;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.CostQuestion.Grain;
import io.cloudcost.model.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;
import software.amazon.awssdk.services.costexplorer.model.ResultByTime;

/** Reads the groups of an answer of Cost Explorer. */
final class CostGroups {

    private final String action;
    private final CostQuestion question;

    CostGroups(String action, CostQuestion question) {
        this.action = action;
        this.question = question;
    }

    /** Without a grouping the figures stand in the period's total, which is empty otherwise. */
    List<CostGroup> of(List<ResultByTime> results) {
        return results.stream().flatMap(this::groups).toList();
    }

    private Stream<CostGroup> groups(ResultByTime result) {
        return question.groupings().isEmpty()
                ? Stream.of(group(result, List.of(), result.total()))
                : result.groups().stream().map(group -> group(result, group.keys(), group.metrics()));
    }

    private CostGroup group(ResultByTime result, List<String> keys, Map<String, MetricValue> metrics) {
        String path = "ResultsByTime.TimePeriod";
        Wire.required(action, path, result.timePeriod());
        Wire.required(
                action,
                "ResultsByTime.Groups.Keys",
                keys.size() == question.groupings().size());
        return new CostGroup(
                Wire.day(action, path + ".Start", result.timePeriod().start()),
                Wire.day(action, path + ".End", result.timePeriod().end()),
                Boolean.TRUE.equals(result.estimated()),
                values(keys),
                figures(metrics),
                question.grain() == Grain.HOURLY
                        ? hour(path + ".Start", result.timePeriod().start())
                        : null);
    }

    private Instant hour(String path, @Nullable String text) {
        try {
            return Instant.parse(Wire.required(action, path, text));
        } catch (DateTimeException broken) {
            throw Wire.unknown(action, path, "is no time");
        }
    }

    private List<String> values(List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(at -> question.groupings().get(at).value(keys.get(at)))
                .toList();
    }

    private Map<CostMetric, Figure> figures(Map<String, MetricValue> metrics) {
        Map<CostMetric, Figure> figures = new EnumMap<>(CostMetric.class);
        for (CostMetric metric : question.metrics()) {
            String path = "ResultsByTime.Metrics." + metric.wireName();
            MetricValue value = Wire.required(action, path, metrics.get(metric.wireName()));
            String unit = metric == CostMetric.USAGE && value.unit() == null ? "" : value.unit();
            figures.put(
                    metric,
                    new Figure(
                            Money.canonical(Wire.number(action, path + ".Amount", value.amount())),
                            Wire.required(action, path + ".Unit", unit)));
        }
        return figures;
    }
}
