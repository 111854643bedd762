package io.cloudcost.aws.model;

import io.cloudcost.spi.Setting;
import java.util.List;

/** The address of each service beyond the first ones, each also from the variable that AWS's own tools read. */
public final class AwsEndpoints {

    /** The address of CloudWatch. */
    public static final Setting<String> CLOUD_WATCH = of("cloudWatch", "CloudWatch", "CLOUDWATCH");

    /** The address of load balancers of all sorts but classic ones. */
    public static final Setting<String> ELB_V2 = of("elbV2", "Elastic Load Balancing v2", "ELASTIC_LOAD_BALANCING_V2");

    /** The address of classic load balancers. */
    public static final Setting<String> ELB = of("elb", "classic load balancing", "ELASTIC_LOAD_BALANCING");

    /** The address of the price list. */
    public static final Setting<String> PRICING = of("pricing", "the price list", "PRICING");

    /** The address of RDS. */
    public static final Setting<String> RDS = of("rds", "RDS", "RDS");

    /** The address of Lambda. */
    public static final Setting<String> LAMBDA = of("lambda", "Lambda", "LAMBDA");

    /** The address of S3. */
    public static final Setting<String> S3 = of("s3", "S3", "S3");

    /** The address of CloudWatch Logs. */
    public static final Setting<String> LOGS = of("logs", "CloudWatch Logs", "CLOUDWATCH_LOGS");

    /** The address of DynamoDB. */
    public static final Setting<String> DYNAMODB = of("dynamodb", "DynamoDB", "DYNAMODB");

    /** The address of ElastiCache. */
    public static final Setting<String> ELASTICACHE = of("elasticache", "ElastiCache", "ELASTICACHE");

    /** The address of EKS. */
    public static final Setting<String> EKS = of("eks", "EKS", "EKS");

    /** The address of ECS. */
    public static final Setting<String> ECS = of("ecs", "ECS", "ECS");

    /** The address of Cost Optimization Hub. */
    public static final Setting<String> COST_OPTIMIZATION_HUB =
            of("costOptimizationHub", "Cost Optimization Hub", "COST_OPTIMIZATION_HUB");

    /** The address of Compute Optimizer. */
    public static final Setting<String> COMPUTE_OPTIMIZER =
            of("computeOptimizer", "Compute Optimizer", "COMPUTE_OPTIMIZER");

    /** The address of savings plans. */
    public static final Setting<String> SAVINGS_PLANS = of("savingsPlans", "savings plans", "SAVINGSPLANS");

    /** The address of the tags of all services. */
    public static final Setting<String> TAGGING =
            of("tagging", "the Resource Groups Tagging API", "RESOURCE_GROUPS_TAGGING_API");

    private static final List<Setting<String>> ALL = List.of(
            COST_OPTIMIZATION_HUB,
            COMPUTE_OPTIMIZER,
            SAVINGS_PLANS,
            CLOUD_WATCH,
            ELB_V2,
            ELB,
            PRICING,
            RDS,
            LAMBDA,
            S3,
            LOGS,
            DYNAMODB,
            ELASTICACHE,
            EKS,
            ECS,
            TAGGING);

    private AwsEndpoints() {}

    /** All of them. */
    public static List<Setting<String>> all() {
        return ALL;
    }

    private static Setting<String> of(String key, String service, String variable) {
        return Setting.text("aws.endpoint." + key, null, "address of " + service + " alone")
                .inVariable("AWS_ENDPOINT_URL_" + variable);
    }
}
