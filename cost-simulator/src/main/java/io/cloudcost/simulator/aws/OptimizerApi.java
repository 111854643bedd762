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

/** Compute Optimizer in AWS JSON: opted in or not, and advice on instances, volumes, functions, databases and what is idle. */
final class OptimizerApi implements AwsService {

    private static final int LARGEST_PAGE = 100;

    private final AwsEstate estate;

    OptimizerApi(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        Map<String, @Nullable Object> body = Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        if (request.operation().equals("GetEnrollmentStatus")) {
            return CostExplorerApi.ok(Json.object(
                    "status",
                    estate.specification().advisers() ? "Active" : "Inactive",
                    "memberAccountsEnrolled",
                    false));
        }
        if (!estate.specification().advisers()) {
            return AwsErrors.json(400, "OptInRequiredException", "Account needs to opt in to Compute Optimizer");
        }
        String region = request.region();
        return switch (request.operation()) {
            case "GetEC2InstanceRecommendations" -> page("instanceRecommendations", instances(region), body);
            case "GetEBSVolumeRecommendations" -> page("volumeRecommendations", volumes(region), body);
            case "GetLambdaFunctionRecommendations" -> page("lambdaFunctionRecommendations", functions(region), body);
            case "GetRDSDatabaseRecommendations" -> page("rdsDBRecommendations", databases(region), body);
            case "GetIdleRecommendations" -> page("idleRecommendations", idle(region), body);
            default -> AwsErrors.json(400, "UnknownOperationException", "");
        };
    }

    private Answer page(String name, List<Object> all, Map<String, @Nullable Object> body) {
        int size = body.get("maxResults") instanceof Integer asked ? asked : LARGEST_PAGE;
        if (size < 1 || size > LARGEST_PAGE) {
            return AwsErrors.json(400, "InvalidParameterValueException", "maxResults must be between 1 and 100");
        }
        Listed<Object> page = Listed.page(
                all,
                body.get("nextToken"),
                Math.min(size, estate.specification().listPage()));
        Map<String, @Nullable Object> answer = Json.object(name, page.items(), "errors", List.of());
        if (page.next() != null) {
            answer.put("nextToken", page.next());
        }
        return CostExplorerApi.ok(answer);
    }

    /** The first of them has memory measured and an option that AWS ranks behind; one is too small. */
    private List<Object> instances(String region) {
        List<Object> all = new ArrayList<>();
        for (AwsMachine machine : estate.advised()) {
            if (machine.region().equals(region)) {
                all.add(instance(machine, "Overprovisioned", all.isEmpty()));
            }
        }
        estate.machines().stream()
                .filter(machine ->
                        machine.region().equals(region) && machine.state().equals("stopped"))
                .limit(1)
                .forEach(machine -> all.add(instance(machine, "Underprovisioned", false)));
        return all;
    }

    private Object instance(AwsMachine machine, String finding, boolean memory) {
        List<Object> metrics = new ArrayList<>();
        metrics.add(metric("Cpu", "Maximum", "18.5"));
        if (memory) {
            metrics.add(metric("Memory", "Maximum", "31.25"));
        }
        return fact(
                Json.object(
                        "instanceArn",
                        arn("ec2", machine.region(), "instance/" + machine.id()),
                        "currentInstanceType",
                        machine.type(),
                        "utilizationMetrics",
                        metrics,
                        "recommendationOptions",
                        List.of(
                                option("instanceType", "t3.nano", 2, "3", "20.1"),
                                option("instanceType", "t3.small", 1, "1", "12.5"))),
                finding);
    }

    private List<Object> volumes(String region) {
        List<Object> all = new ArrayList<>();
        estate.disks().stream()
                .filter(disk -> disk.region().equals(region) && disk.machine() != null)
                .limit(2)
                .forEach(disk -> all.add(fact(
                        Json.object(
                                "volumeArn",
                                arn("ec2", region, "volume/" + disk.id()),
                                "currentConfiguration",
                                volume("gp2", disk.sizeGib(), 300),
                                "volumeRecommendationOptions",
                                List.of(option("configuration", volume("gp3", disk.sizeGib(), 3_000), 1, "1", "1.75"))),
                        all.isEmpty() ? "NotOptimized" : "Optimized")));
        return all;
    }

    private static Map<String, @Nullable Object> volume(String type, int size, int operations) {
        return Json.object(
                "volumeType",
                type,
                "volumeSize",
                size,
                "volumeBaselineIOPS",
                operations,
                "volumeBaselineThroughput",
                125);
    }

    private List<Object> functions(String region) {
        Map<String, @Nullable Object> function = Json.object(
                "functionArn",
                arn("lambda", region, "function:resize-" + region + ":$LATEST").replace("/", ":"),
                "currentMemorySize",
                1_024,
                "numberOfInvocations",
                90_000,
                "findingReasonCodes",
                List.of("MemoryOverprovisioned"),
                "utilizationMetrics",
                List.of(metric("Memory", "Maximum", "210")),
                "memorySizeRecommendationOptions",
                List.of(option("memorySize", 512, 1, null, "4.5")));
        return List.of(fact(function, "NotOptimized"));
    }

    private List<Object> databases(String region) {
        Map<String, @Nullable Object> database = fact(
                Json.object(
                        "resourceArn",
                        arn("rds", region, "db:reports-" + region),
                        "engine",
                        "mysql",
                        "currentDBInstanceClass",
                        "db.m5.xlarge",
                        "instanceFinding",
                        "Overprovisioned",
                        "storageFinding",
                        "Overprovisioned",
                        "currentStorageConfiguration",
                        Json.object("storageType", "io1", "allocatedStorage", 400, "iops", 2_000),
                        "instanceRecommendationOptions",
                        List.of(option("dbInstanceClass", "db.m5.large", 1, "1", "120.5")),
                        "storageRecommendationOptions",
                        List.of(option(
                                "storageConfiguration",
                                Json.object("storageType", "gp3", "allocatedStorage", 400),
                                1,
                                null,
                                "80.25"))),
                "");
        return List.of(database);
    }

    private List<Object> idle(String region) {
        return List.of(fact(
                Json.object(
                        "resourceArn",
                        arn("ec2", region, "natgateway/nat-" + region),
                        "resourceId",
                        "nat-" + region,
                        "resourceType",
                        "NatGateway",
                        "findingDescription",
                        "Nothing went through it",
                        "savingsOpportunity",
                        saving("32.85")),
                "Unused"));
    }

    private Map<String, @Nullable Object> fact(Map<String, @Nullable Object> of, String finding) {
        of.put("accountId", estate.account());
        of.put("lookBackPeriodInDays", new BigDecimal("14.0"));
        of.put("lastRefreshTimestamp", estate.specification().now().getEpochSecond());
        if (!finding.isEmpty()) {
            of.put("finding", finding);
        }
        return of;
    }

    private static Map<String, @Nullable Object> option(
            String name, Object value, int rank, @Nullable String risk, String saving) {
        Map<String, @Nullable Object> option =
                Json.object(name, value, "rank", rank, "savingsOpportunity", saving(saving));
        if (risk != null) {
            option.put("performanceRisk", new BigDecimal(risk));
        }
        return option;
    }

    private static Map<String, @Nullable Object> saving(String amount) {
        return Json.object(
                "savingsOpportunityPercentage",
                new BigDecimal("40.5"),
                "estimatedMonthlySavings",
                Json.object("currency", "USD", "value", new BigDecimal(amount)));
    }

    private static Object metric(String name, String statistic, String value) {
        return Json.object("name", name, "statistic", statistic, "value", new BigDecimal(value));
    }

    private String arn(String service, String region, String thing) {
        return "arn:aws:" + service + ":" + region + ":" + estate.account() + ":" + thing;
    }
}
