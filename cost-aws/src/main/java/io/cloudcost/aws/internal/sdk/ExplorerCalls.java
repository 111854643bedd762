package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostAnomaly;
import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.Anomaly;
import software.amazon.awssdk.services.costexplorer.model.DimensionValuesWithAttributes;
import software.amazon.awssdk.services.costexplorer.model.GetAnomaliesResponse;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageWithResourcesResponse;
import software.amazon.awssdk.services.costexplorer.model.GetDimensionValuesResponse;
import software.amazon.awssdk.services.costexplorer.model.GetTagsResponse;
import software.amazon.awssdk.services.costexplorer.model.RootCause;

/** Cost Explorer's calls that tell what was, beside costs by group; all pages of each, 0.01 USD a page. */
public final class ExplorerCalls {

    static final String RESOURCES = "ce:GetCostAndUsageWithResources";
    private static final String ANOMALIES = "ce:GetAnomalies";
    private static final String DIMENSION_VALUES = "ce:GetDimensionValues";
    private static final String TAGS = "ce:GetTags";

    private final Supplier<CostExplorerClient> client;
    private final Pages pages = new Pages(true);

    /** @param client asked for when the first call is made */
    public ExplorerCalls(Supplier<CostExplorerClient> client) {
        this.client = client;
    }

    /** The costs of single resources. */
    public List<CostGroup> resources(CostQuestion question) {
        CostGroups groups = new CostGroups(RESOURCES, question);
        return all(RESOURCES, token -> {
            GetCostAndUsageWithResourcesResponse answer = client.get()
                    .getCostAndUsageWithResources(Questions.withResources(question)
                            .nextPageToken(token)
                            .build());
            Wire.required(RESOURCES, "ResultsByTime", answer.hasResultsByTime());
            return new Pages.Found<>(groups.of(answer.resultsByTime()), answer.nextPageToken());
        });
    }

    /** What AWS did not expect. */
    public List<CostAnomaly> anomalies(LocalDate first, LocalDate last) {
        return all(ANOMALIES, token -> {
            GetAnomaliesResponse answer = client.get()
                    .getAnomalies(request -> request.dateInterval(
                                    days -> days.startDate(first.toString()).endDate(last.toString()))
                            .nextPageToken(token));
            return Pages.found(
                    ANOMALIES,
                    "Anomalies",
                    answer.hasAnomalies(),
                    answer.anomalies().stream().map(ExplorerCalls::anomaly).toList(),
                    answer.nextPageToken());
        });
    }

    private static CostAnomaly anomaly(Anomaly wire) {
        Wire.required(ANOMALIES, "Anomalies.Impact", wire.impact());
        Double impact = Wire.required(
                ANOMALIES, "Anomalies.Impact.TotalImpact", wire.impact().totalImpact());
        return new CostAnomaly(
                Wire.required(ANOMALIES, "Anomalies.AnomalyId", wire.anomalyId()),
                day("AnomalyStartDate", wire.anomalyStartDate()),
                day("AnomalyEndDate", wire.anomalyEndDate()),
                wire.dimensionValue(),
                Money.canonical(BigDecimal.valueOf(impact)),
                decimal(wire.impact().totalExpectedSpend()),
                decimal(wire.impact().totalImpactPercentage()),
                wire.rootCauses().stream().map(ExplorerCalls::words).toList());
    }

    private static String words(RootCause cause) {
        return Stream.of(cause.service(), cause.region(), cause.linkedAccount(), cause.usageType())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable LocalDate day(String path, @Nullable String text) {
        return text == null || text.isBlank() ? null : Wire.day(ANOMALIES, path, text);
    }

    /** AWS's own model has these as doubles. */
    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : Money.canonical(BigDecimal.valueOf(value));
    }

    /** The values that a dimension had. */
    public List<String> dimensionValues(
            String dimension, LocalDate start, LocalDate end, @Nullable CostExpression only) {
        return all(DIMENSION_VALUES, token -> {
            GetDimensionValuesResponse answer = client.get()
                    .getDimensionValues(request -> request.dimension(dimension)
                            .timePeriod(Questions.interval(start, end))
                            .filter(only == null ? null : Questions.filter(only))
                            .nextPageToken(token));
            return Pages.found(
                    DIMENSION_VALUES,
                    "DimensionValues",
                    answer.hasDimensionValues(),
                    answer.dimensionValues().stream()
                            .map(DimensionValuesWithAttributes::value)
                            .toList(),
                    answer.nextPageToken());
        });
    }

    /** The values of a tag, or the tags themselves if none is named. */
    public List<String> tags(@Nullable String key, LocalDate start, LocalDate end) {
        return all(TAGS, token -> {
            GetTagsResponse answer = client.get()
                    .getTags(request -> request.tagKey(key)
                            .timePeriod(Questions.interval(start, end))
                            .nextPageToken(token));
            return Pages.found(TAGS, "Tags", answer.hasTags(), answer.tags(), answer.nextPageToken());
        });
    }

    private <T> List<T> all(String action, Function<@Nullable String, Pages.Found<T>> call) {
        List<T> all = new ArrayList<>();
        pages.follow(action, all::addAll, call);
        return List.copyOf(all);
    }
}
