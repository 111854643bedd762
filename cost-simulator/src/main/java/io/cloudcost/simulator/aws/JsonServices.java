package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lambda, CloudWatch Logs, DynamoDB, EKS and ECS, which speak JSON, some of them by paths. */
final class JsonServices implements AwsService {

    private static final long CREATED = 1_767_600_000L;

    private final AwsEstate estate;

    JsonServices(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        Map<String, @Nullable Object> body =
                call.body().isEmpty() ? Json.object() : Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        String region = request.region();
        return switch (request.service() + ":" + request.operation()) {
            case "lambda:ListFunctions" ->
                list("Functions", functions(region), call.query().get("Marker"), "NextMarker");
            case "logs:DescribeLogGroups" -> list("logGroups", logGroups(region), body.get("nextToken"), "nextToken");
            case "dynamodb:ListTables" ->
                list(
                        "TableNames",
                        List.of("carts-" + region, "events-" + region),
                        body.get("ExclusiveStartTableName"),
                        "LastEvaluatedTableName");
            case "dynamodb:DescribeTable" -> CostExplorerApi.ok(table(String.valueOf(body.get("TableName"))));
            case "eks:ListClusters" ->
                list("clusters", List.of("shop-" + region), call.query().get("nextToken"), "nextToken");
            case "eks:DescribeCluster" -> CostExplorerApi.ok(kubernetes(RestPaths.asked(call)));
            case "eks:ListNodegroups" ->
                list("nodegroups", List.of("a", "b"), call.query().get("nextToken"), "nextToken");
            case "ecs:ListClusters" ->
                list(
                        "clusterArns",
                        List.of("arn:aws:ecs:" + region + ":1:cluster/jobs"),
                        body.get("nextToken"),
                        "nextToken");
            case "ecs:DescribeClusters" -> CostExplorerApi.ok(containers());
            case "tag:GetResources" ->
                list("ResourceTagMappingList", tags(region), body.get("PaginationToken"), "PaginationToken");
            default -> AwsErrors.json(400, "UnknownOperationException", "");
        };
    }

    private Answer list(String name, List<?> all, @Nullable Object token, String tokenName) {
        Listed<?> page = Listed.page(all, token, estate.specification().listPage());
        Map<String, @Nullable Object> answer = Json.object(name, page.items());
        if (page.next() != null) {
            answer.put(tokenName, page.next());
        }
        return CostExplorerApi.ok(answer);
    }

    /** Of each sort one thing has a tag. */
    private static List<Object> tags(String region) {
        String here = region + ":123456789012:";
        return Stream.of(
                        "arn:aws:s3:::kept-" + region,
                        "arn:aws:lambda:" + here + "function:resize-" + region,
                        "arn:aws:dynamodb:" + here + "table/carts-" + region,
                        "arn:aws:elasticache:" + here + "cluster:sessions-" + region)
                .<Object>map(arn -> Json.object(
                        "ResourceARN", arn, "Tags", List.of(Json.object("Key", "team", "Value", "shop-" + region))))
                .toList();
    }

    private static List<Object> functions(String region) {
        List<Object> functions = new ArrayList<>();
        for (String name : List.of("resize", "report", "cleanup")) {
            functions.add(Json.object(
                    "FunctionName",
                    name + "-" + region,
                    "Runtime",
                    "java21",
                    "MemorySize",
                    1_024,
                    "Timeout",
                    30,
                    "Architectures",
                    List.of(name.equals("report") ? "arm64" : "x86_64"),
                    "LastModified",
                    "2026-05-04T10:11:12.345+0000"));
        }
        return functions;
    }

    private List<Object> logGroups(String region) {
        List<Object> groups = new ArrayList<>();
        for (AwsLogGroup group : estate.services().logGroups(region)) {
            Map<String, @Nullable Object> wire = Json.object(
                    "logGroupName",
                    group.name(),
                    "creationTime",
                    CREATED * 1_000,
                    "storedBytes",
                    group.storedBytes(),
                    "logGroupClass",
                    "STANDARD");
            if (group.retentionDays() != null) {
                wire.put("retentionInDays", group.retentionDays());
            }
            groups.add(wire);
        }
        return groups;
    }

    private static Map<String, @Nullable Object> table(String name) {
        boolean onDemand = name.startsWith("events");
        Map<String, @Nullable Object> table = Json.object(
                "TableName",
                name,
                "TableStatus",
                "ACTIVE",
                "CreationDateTime",
                CREATED,
                "TableSizeBytes",
                1_000_000,
                "ItemCount",
                500,
                "ProvisionedThroughput",
                Json.object("ReadCapacityUnits", onDemand ? 0 : 100, "WriteCapacityUnits", onDemand ? 0 : 50));
        if (onDemand) {
            table.put("BillingModeSummary", Json.object("BillingMode", "PAY_PER_REQUEST"));
        }
        return Json.object("Table", table);
    }

    private static Map<String, @Nullable Object> kubernetes(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Json.object(
                "cluster",
                Json.object(
                        "name",
                        name,
                        "status",
                        "ACTIVE",
                        "version",
                        "1.33",
                        "createdAt",
                        CREATED,
                        "tags",
                        Json.object("env", "production")));
    }

    private static Map<String, @Nullable Object> containers() {
        return Json.object(
                "clusters",
                List.of(Json.object(
                        "clusterName",
                        "jobs",
                        "clusterArn",
                        "arn:aws:ecs:x:1:cluster/jobs",
                        "status",
                        "ACTIVE",
                        "registeredContainerInstancesCount",
                        0,
                        "runningTasksCount",
                        7,
                        "activeServicesCount",
                        2,
                        "tags",
                        List.of(Json.object("key", "env", "value", "test")))));
    }
}
