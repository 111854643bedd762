package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is read of functions, tables, caches and, in classes of their own, databases and buckets. */
final class ServiceMeasures {

    private static final int FIVE_MINUTES = 300;

    private static final Map<ResourceKind, Function<CloudResource, List<Measure>>> BY_KIND = Map.of(
            ResourceKind.DATABASE, DatabaseMeasures::of,
            ResourceKind.OBJECT_STORAGE, BucketMeasures::of,
            AwsKinds.FUNCTION, ServiceMeasures::function,
            AwsKinds.TABLE, ServiceMeasures::table,
            AwsKinds.CACHE, ServiceMeasures::cache);

    private ServiceMeasures() {}

    static boolean measures(ResourceKind kind) {
        return BY_KIND.containsKey(kind);
    }

    static List<Measure> of(CloudResource resource) {
        return BY_KIND.getOrDefault(resource.kind(), other -> List.of()).apply(resource);
    }

    /** Memory and starts are measured only where Lambda Insights is switched on; its metrics have a namespace of their own. */
    private static List<Measure> function(CloudResource function) {
        return List.of(
                counted(function, AwsMetrics.INVOCATIONS_PER_DAY, "AWS/Lambda", "Invocations", "FunctionName"),
                counted(function, AwsMetrics.ERRORS_PER_DAY, "AWS/Lambda", "Errors", "FunctionName"),
                counted(function, AwsMetrics.THROTTLES_PER_DAY, "AWS/Lambda", "Throttles", "FunctionName"),
                insight(function, Metric.MEMORY_PERCENT, "memory_utilization"),
                insight(function, AwsMetrics.COLD_START_MS, "init_duration"));
    }

    private static Measure insight(CloudResource function, Metric metric, String name) {
        return Measure.daily(
                function, metric, "Maximum", "LambdaInsights", name, Map.of("function_name", Things.name(function)));
    }

    /** Only of tables that pay for capacity whether it is used or not. */
    private static List<Measure> table(CloudResource table) {
        boolean provisioned = table.info()
                .attributes()
                .get(ServiceAttributes.BILLING_MODE)
                .filter("PROVISIONED"::equals)
                .isPresent();
        return provisioned
                ? List.of(
                        units(table, "ConsumedReadCapacityUnits", AwsMetrics.READ_UNITS),
                        units(table, "ConsumedWriteCapacityUnits", AwsMetrics.WRITE_UNITS))
                : List.of();
    }

    private static Measure units(CloudResource table, String name, Metric metric) {
        return new Measure(
                table.ref(),
                new Wanted(
                        "AWS/DynamoDB",
                        name,
                        "TableName",
                        Things.name(table),
                        List.of(new Statistic("Sum", FIVE_MINUTES), new Statistic("Sum", Measure.DAY))),
                told -> one(metric, Stats.ofFine(Stats.divided(told.get(0), FIVE_MINUTES), told.get(1))));
    }

    /** Redis and Valkey hold few connections of their own, Memcached many: there its commands tell its use. */
    private static List<Measure> cache(CloudResource cache) {
        if (cache.state() != ResourceState.AVAILABLE) {
            return List.of();
        }
        String space = "AWS/ElastiCache";
        String dimension = "CacheClusterId";
        boolean memcached = cache.info()
                .attributes()
                .get(ServiceAttributes.ENGINE)
                .filter("memcached"::equals)
                .isPresent();
        return memcached
                ? List.of(
                        counted(cache, AwsMetrics.GETS_PER_DAY, space, "CmdGet", dimension),
                        counted(cache, AwsMetrics.SETS_PER_DAY, space, "CmdSet", dimension))
                : List.of(Measure.daily(
                        cache,
                        AwsMetrics.CONNECTIONS,
                        "Maximum",
                        space,
                        "CurrConnections",
                        Map.of(dimension, Things.name(cache))));
    }

    private static Measure counted(
            CloudResource thing, Metric metric, String namespace, String name, String dimension) {
        return Measure.daily(thing, metric, "Sum", namespace, name, Map.of(dimension, Things.name(thing)));
    }

    static Map<Metric, MetricStats> one(Metric metric, Optional<MetricStats> stats) {
        return stats.map(known -> Map.of(metric, known)).orElse(Map.of());
    }
}
