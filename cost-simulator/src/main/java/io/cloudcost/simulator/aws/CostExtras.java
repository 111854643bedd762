package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Cost Explorer tells beside costs: coverage, advice, anomalies, values of dimensions and tags; two of each on a page. */
final class CostExtras {

    private static final int PAGE = 2;
    private static final Set<String> OPERATIONS = Set.of(
            "GetSavingsPlansCoverage",
            "GetReservationCoverage",
            "GetRightsizingRecommendation",
            "GetReservationPurchaseRecommendation",
            "GetSavingsPlansPurchaseRecommendation",
            "GetAnomalies",
            "GetDimensionValues",
            "GetTags");

    private final AwsEstate estate;

    CostExtras(AwsEstate estate) {
        this.estate = estate;
    }

    static boolean has(String operation) {
        return OPERATIONS.contains(operation);
    }

    Answer answer(String operation, Map<String, @Nullable Object> body) {
        CostExplorerApi.require(
                !(body.get("PageSize") instanceof Integer size) || size >= 0,
                "Value at 'pageSize' failed to satisfy constraint: Member must have value greater than or equal to 0");
        return switch (operation) {
            case "GetSavingsPlansCoverage" -> list("SavingsPlansCoverages", plans(body), body, "NextToken");
            case "GetReservationCoverage" -> list("CoveragesByTime", reservations(body), body, "NextPageToken");
            case "GetRightsizingRecommendation" ->
                list("RightsizingRecommendations", rightsizing(), body, "NextPageToken");
            case "GetReservationPurchaseRecommendation" -> reservationAdvice(body);
            case "GetSavingsPlansPurchaseRecommendation" -> planAdvice(body);
            case "GetAnomalies" -> list("Anomalies", anomalies(body), body, "NextPageToken");
            case "GetDimensionValues" ->
                list("DimensionValues", values(String.valueOf(body.get("Dimension"))), body, "NextPageToken");
            default -> list("Tags", tags(body), body, "NextPageToken");
        };
    }

    private static Answer list(String name, List<?> all, Map<String, @Nullable Object> body, String token) {
        Listed<?> page = Listed.page(all, body.get(token), PAGE);
        Map<String, @Nullable Object> answer = Json.object(name, page.items());
        if (page.next() != null) {
            answer.put(token, page.next());
        }
        return CostExplorerApi.ok(answer);
    }

    private static List<Object> months(Map<String, @Nullable Object> body, Function<Object, Object> make) {
        LocalDate start = CostExplorerApi.day(body, "Start");
        LocalDate end = CostExplorerApi.day(body, "End");
        CostExplorerApi.require(start.isBefore(end), "Start date should be before end date");
        CostExplorerApi.require(
                !(body.containsKey("Granularity") && body.containsKey("GroupBy")),
                "Granularity can not be used with GroupBy");
        List<Object> months = new ArrayList<>();
        for (LocalDate from = start;
                from.isBefore(end);
                from = from.withDayOfMonth(1).plusMonths(1)) {
            LocalDate next = from.withDayOfMonth(1).plusMonths(1);
            months.add(make.apply(CostExplorerApi.period(from, next.isBefore(end) ? next : end)));
        }
        return months;
    }

    private static List<Object> plans(Map<String, @Nullable Object> body) {
        return months(
                body,
                time -> Json.object(
                        "Attributes",
                        body.containsKey("GroupBy") ? Json.object("REGION", "us-east-1") : Json.object(),
                        "TimePeriod",
                        time,
                        "Coverage",
                        Json.object(
                                "SpendCoveredBySavingsPlans",
                                "75.5",
                                "OnDemandCost",
                                "24.5",
                                "TotalCost",
                                "100",
                                "CoveragePercentage",
                                "75.5")));
    }

    private static List<Object> reservations(Map<String, @Nullable Object> body) {
        Object coverage = Json.object(
                "CoverageHours",
                Json.object(
                        "OnDemandHours", "180",
                        "ReservedHours", "540",
                        "TotalRunningHours", "720",
                        "CoverageHoursPercentage", "75"));
        return months(
                body,
                time -> Json.object(
                        "TimePeriod",
                        time,
                        "Groups",
                        body.containsKey("GroupBy")
                                ? List.of(Json.object(
                                        "Attributes", Json.object("instanceType", "m5.large"), "Coverage", coverage))
                                : List.of(),
                        "Total",
                        coverage));
    }

    private List<Object> rightsizing() {
        List<Object> all = new ArrayList<>();
        for (AwsMachine machine : estate.advised()) {
            Map<String, @Nullable Object> one = Json.object(
                    "AccountId",
                    estate.account(),
                    "CurrentInstance",
                    Json.object(
                            "ResourceId",
                            machine.id(),
                            "ResourceDetails",
                            details(machine.type()),
                            "MonthlyCost",
                            "70.08",
                            "CurrencyCode",
                            "USD"),
                    "RightsizingType",
                    all.isEmpty() ? "TERMINATE" : "MODIFY");
            if (all.isEmpty()) {
                one.put(
                        "TerminateRecommendationDetail",
                        Json.object("EstimatedMonthlySavings", "70.08", "CurrencyCode", "USD"));
            } else {
                one.put(
                        "ModifyRecommendationDetail",
                        Json.object(
                                "TargetInstances",
                                List.of(target("t3.micro", "60", false), target("t3.small", "55", true))));
            }
            all.add(one);
        }
        return all;
    }

    private static Object target(String type, String saving, boolean first) {
        return Json.object(
                "EstimatedMonthlySavings",
                saving,
                "CurrencyCode",
                "USD",
                "DefaultTargetInstance",
                first,
                "ResourceDetails",
                details(type));
    }

    private static Object details(String type) {
        return Json.object("EC2ResourceDetails", Json.object("InstanceType", type));
    }

    private Answer reservationAdvice(Map<String, @Nullable Object> body) {
        CostExplorerApi.require(body.get("Service") != null, "Service must not be null");
        Object detail = Json.object(
                "AccountId",
                estate.account(),
                "InstanceDetails",
                Json.object(
                        "EC2InstanceDetails",
                        Json.object("InstanceType", "m5.large", "Region", "us-east-1", "Platform", "Linux/UNIX")),
                "RecommendedNumberOfInstancesToPurchase",
                "3",
                "CurrencyCode",
                "USD",
                "EstimatedMonthlySavingsAmount",
                "41.5",
                "EstimatedMonthlySavingsPercentage",
                "27.1",
                "UpfrontCost",
                "0");
        return CostExplorerApi.ok(
                Json.object("Recommendations", List.of(Json.object("RecommendationDetails", List.of(detail)))));
    }

    private Answer planAdvice(Map<String, @Nullable Object> body) {
        CostExplorerApi.require(body.get("SavingsPlansType") != null, "SavingsPlansType must not be null");
        Object detail = Json.object(
                "AccountId",
                estate.account(),
                "CurrencyCode",
                "USD",
                "HourlyCommitmentToPurchase",
                "SIXTY_DAYS".equals(body.get("LookbackPeriodInDays")) ? "0.402" : "0.351",
                "EstimatedMonthlySavingsAmount",
                "THREE_YEARS".equals(body.get("TermInYears")) ? "80.5" : "55.5",
                "EstimatedSavingsPercentage",
                "25.5",
                "UpfrontCost",
                "ALL_UPFRONT".equals(body.get("PaymentOption")) ? "2900.5" : "0.0");
        return CostExplorerApi.ok(Json.object(
                "SavingsPlansPurchaseRecommendation",
                Json.object("SavingsPlansPurchaseRecommendationDetails", List.of(detail))));
    }

    private static List<Object> anomalies(Map<String, @Nullable Object> body) {
        CostExplorerApi.require(body.get("DateInterval") != null, "DateInterval must not be null");
        return List.of(anomaly("a-1", true), anomaly("a-2", false), anomaly("a-3", true));
    }

    private static Object anomaly(String id, boolean ended) {
        Map<String, @Nullable Object> anomaly = Json.object(
                "AnomalyId",
                id,
                "AnomalyStartDate",
                "2026-11-12T00:00:00Z",
                "DimensionValue",
                "Amazon Route 53",
                "Impact",
                Json.object(
                        "MaxImpact",
                        new BigDecimal("12.5"),
                        "TotalImpact",
                        new BigDecimal("30.75"),
                        "TotalExpectedSpend",
                        new BigDecimal("10.25"),
                        "TotalImpactPercentage",
                        new BigDecimal("300.0")),
                "RootCauses",
                List.of(Json.object("Service", "Amazon Route 53", "UsageType", "DNS-Queries")));
        if (ended) {
            anomaly.put("AnomalyEndDate", "2026-11-14T00:00:00Z");
        }
        return anomaly;
    }

    private List<Object> values(String dimension) {
        return estate.lines().stream()
                .map(line -> line.dimension(dimension))
                .distinct()
                .sorted()
                .<Object>map(value -> Json.object("Value", value, "Attributes", Json.object()))
                .toList();
    }

    private List<String> tags(Map<String, @Nullable Object> body) {
        Object key = body.get("TagKey");
        return key == null
                ? List.of("env", "team")
                : estate.lines().stream()
                        .map(line -> line.tag(String.valueOf(key)))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
