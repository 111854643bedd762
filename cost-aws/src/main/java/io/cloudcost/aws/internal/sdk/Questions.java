package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.CostQuestion.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageWithResourcesRequest;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;

/** Questions as Cost Explorer wants them. The same question is always the same text. */
final class Questions {

    private Questions() {}

    static GetCostAndUsageRequest.Builder request(CostQuestion question) {
        GetCostAndUsageRequest.Builder request = GetCostAndUsageRequest.builder()
                .timePeriod(time(question))
                .granularity(granularity(question))
                .metrics(metrics(question));
        if (!question.groupings().isEmpty()) {
            request.groupBy(groups(question.groupings()));
        }
        filter(question).ifPresent(request::filter);
        return request;
    }

    static GetCostAndUsageWithResourcesRequest.Builder withResources(CostQuestion question) {
        GetCostAndUsageWithResourcesRequest.Builder request = GetCostAndUsageWithResourcesRequest.builder()
                .timePeriod(time(question))
                .granularity(granularity(question))
                .metrics(metrics(question));
        if (!question.groupings().isEmpty()) {
            request.groupBy(groups(question.groupings()));
        }
        filter(question).ifPresent(request::filter);
        return request;
    }

    private static Granularity granularity(CostQuestion question) {
        return Granularity.fromValue(question.grain().name());
    }

    private static List<String> metrics(CostQuestion question) {
        return question.metrics().stream().sorted().map(CostMetric::wireName).toList();
    }

    static List<GroupDefinition> groups(List<CostGrouping> groupings) {
        return groupings.stream().map(Questions::group).toList();
    }

    /** A filter has exactly one root. */
    private static Optional<Expression> filter(CostQuestion question) {
        List<Expression> filters = Stream.concat(
                        new TreeMap<>(question.only())
                                .entrySet().stream().map(only -> filter(only.getKey(), only.getValue())),
                        question.matching().map(Questions::filter).stream())
                .toList();
        return filters.size() > 1
                ? Optional.of(Expression.builder().and(filters).build())
                : filters.stream().findFirst();
    }

    static Expression filter(CostExpression expression) {
        if (expression instanceof CostExpression.All all) {
            return Expression.builder().and(filters(all.parts())).build();
        }
        if (expression instanceof CostExpression.Any any) {
            return Expression.builder().or(filters(any.parts())).build();
        }
        if (expression instanceof CostExpression.Not not) {
            return Expression.builder().not(filter(not.part())).build();
        }
        return values((CostExpression.Values) expression);
    }

    private static List<Expression> filters(List<CostExpression> parts) {
        return parts.stream().map(Questions::filter).toList();
    }

    private static Expression values(CostExpression.Values only) {
        List<String> values = only.values().stream().sorted().toList();
        String key = only.of().key();
        return switch (only.of().type()) {
            case "TAG" ->
                Expression.builder().tags(tag -> tag.key(key).values(values)).build();
            case "COST_CATEGORY" ->
                Expression.builder()
                        .costCategories(category -> category.key(key).values(values))
                        .build();
            default -> filter(key, only.values());
        };
    }

    private static DateInterval time(CostQuestion question) {
        String midnight = question.grain() == Grain.HOURLY ? "T00:00:00Z" : "";
        return DateInterval.builder()
                .start(question.start() + midnight)
                .end(question.end() + midnight)
                .build();
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
