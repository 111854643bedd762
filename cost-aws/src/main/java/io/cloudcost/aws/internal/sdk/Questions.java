package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.CostQuestion.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;

/** Questions as Cost Explorer wants them. The same question is always the same text. */
final class Questions {

    private Questions() {}

    static GetCostAndUsageRequest.Builder request(CostQuestion question) {
        GetCostAndUsageRequest.Builder request = GetCostAndUsageRequest.builder()
                .timePeriod(interval(question.start(), question.end()))
                .granularity(question.grain() == Grain.DAILY ? Granularity.DAILY : Granularity.MONTHLY)
                .metrics(question.metrics().stream()
                        .sorted()
                        .map(CostMetric::wireName)
                        .toList());
        if (!question.groupings().isEmpty()) {
            request.groupBy(question.groupings().stream().map(Questions::group).toList());
        }
        List<Expression> filters = new TreeMap<>(question.only())
                .entrySet().stream()
                        .map(only -> filter(only.getKey(), only.getValue()))
                        .toList();
        // A filter has exactly one root.
        return switch (filters.size()) {
            case 0 -> request;
            case 1 -> request.filter(filters.get(0));
            default -> request.filter(Expression.builder().and(filters).build());
        };
    }

    static DateInterval interval(LocalDate start, LocalDate end) {
        return DateInterval.builder()
                .start(start.toString())
                .end(end.toString())
                .build();
    }

    private static GroupDefinition group(CostGrouping grouping) {
        return GroupDefinition.builder()
                .type(grouping.type())
                .key(grouping.key())
                .build();
    }

    private static Expression filter(String dimension, Set<String> values) {
        return Expression.builder()
                .dimensions(only ->
                        only.key(dimension).values(values.stream().sorted().toList()))
                .build();
    }
}
