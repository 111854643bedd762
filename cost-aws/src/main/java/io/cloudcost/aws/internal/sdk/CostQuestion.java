package io.cloudcost.aws.internal.sdk;

import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

/**
 * What is asked of {@code GetCostAndUsage}.
 *
 * @param start first day, inclusive
 * @param end exclusive
 * @param daily a group for each day; else for each month
 * @param dimensions at most two, for example {@code SERVICE}
 * @param metrics for example {@code UnblendedCost}
 */
public record CostQuestion(
        LocalDate start, LocalDate end, boolean daily, List<String> dimensions, List<String> metrics) {

    GetCostAndUsageRequest.Builder request() {
        return GetCostAndUsageRequest.builder()
                .timePeriod(interval(start, end))
                .granularity(daily ? Granularity.DAILY : Granularity.MONTHLY)
                .metrics(metrics)
                .groupBy(dimensions.stream().map(CostQuestion::group).toList());
    }

    static DateInterval interval(LocalDate start, LocalDate end) {
        return DateInterval.builder()
                .start(start.toString())
                .end(end.toString())
                .build();
    }

    private static GroupDefinition group(String dimension) {
        return GroupDefinition.builder()
                .type(GroupDefinitionType.DIMENSION)
                .key(dimension)
                .build();
    }
}
