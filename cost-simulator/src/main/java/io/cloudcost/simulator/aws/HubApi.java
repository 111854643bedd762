package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cost Optimization Hub: enrolled or not, and a few pieces of advice on pages. */
final class HubApi implements AwsService {

    private static final int LARGEST_PAGE = 1_000;

    private final AwsEstate estate;

    HubApi(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        Map<String, @Nullable Object> body = Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        return switch (request.operation()) {
            case "ListEnrollmentStatuses" -> CostExplorerApi.ok(statuses());
            case "ListRecommendations" -> recommendations(body);
            default -> AwsErrors.json(400, "UnknownOperationException", "");
        };
    }

    private Map<String, @Nullable Object> statuses() {
        return Json.object(
                "items",
                List.of(Json.object(
                        "accountId",
                        estate.account(),
                        "status",
                        estate.specification().advisers() ? "Active" : "Inactive")));
    }

    private Answer recommendations(Map<String, @Nullable Object> body) {
        if (!estate.specification().advisers()) {
            return AwsErrors.json(
                    400,
                    "AccessDeniedException",
                    "AWS account " + estate.account() + " is not enrolled for recommendations.");
        }
        int size = body.get("maxResults") instanceof Integer asked ? asked : LARGEST_PAGE;
        if (size < 1 || size > LARGEST_PAGE) {
            return AwsErrors.json(400, "ValidationException", "maxResults must be between 1 and 1000");
        }
        Listed<Object> page = Listed.page(
                all(),
                body.get("nextToken"),
                Math.min(size, estate.specification().listPage()));
        Map<String, @Nullable Object> answer = Json.object("items", page.items());
        if (page.next() != null) {
            answer.put("nextToken", page.next());
        }
        return CostExplorerApi.ok(answer);
    }

    private List<Object> all() {
        List<Object> all = new ArrayList<>();
        estate.advised()
                .forEach(machine -> all.add(item(
                        "rec-" + machine.id(),
                        machine.region(),
                        machine.id(),
                        "Ec2Instance",
                        "Rightsize",
                        machine.type(),
                        "t3.small",
                        "12.34")));
        all.add(item(
                "rec-plan",
                null,
                null,
                "ComputeSavingsPlans",
                "PurchaseSavingsPlans",
                null,
                "$0.35/hour Compute Savings Plans commitment",
                "55.5"));
        all.add(item(
                "rec-ri",
                "us-east-1",
                null,
                "Ec2ReservedInstances",
                "PurchaseReservedInstances",
                null,
                "2 m5.large reserved instances",
                "30.25"));
        return all;
    }

    private Map<String, @Nullable Object> item(
            String id,
            @Nullable String region,
            @Nullable String resource,
            String type,
            String action,
            @Nullable String current,
            String better,
            String saving) {
        Map<String, @Nullable Object> item = Json.object(
                "recommendationId",
                id,
                "accountId",
                estate.account(),
                "currentResourceType",
                type,
                "recommendedResourceType",
                type,
                "estimatedMonthlySavings",
                new BigDecimal(saving),
                "estimatedSavingsPercentage",
                new BigDecimal("25.5"),
                "currencyCode",
                "USD",
                "implementationEffort",
                resource == null ? "VeryLow" : "Medium",
                "restartNeeded",
                resource != null,
                "actionType",
                action,
                "rollbackPossible",
                resource != null,
                "recommendedResourceSummary",
                better,
                "lastRefreshTimestamp",
                estate.specification().now().getEpochSecond(),
                "recommendationLookbackPeriodInDays",
                14,
                "source",
                resource == null ? "CostExplorer" : "ComputeOptimizer");
        if (resource != null) {
            item.put("region", region);
            item.put("resourceId", resource);
            item.put("resourceArn", "arn:aws:ec2:" + region + ":" + estate.account() + ":instance/" + resource);
            item.put("currentResourceSummary", current);
        } else if (region != null) {
            item.put("region", region);
        }
        return item;
    }
}
