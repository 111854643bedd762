package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is read of databases (RDS user guide, metrics of instances). Aurora's storage belongs to the cluster and grows by itself. */
final class DatabaseMeasures {

    private static final int FIVE_MINUTES = 300;
    private static final int PERCENT = 95;

    /** Engines that RDS lists, and whose metrics are in namespaces of their own. */
    private static final Set<String> ELSEWHERE = Set.of("neptune", "docdb");

    private DatabaseMeasures() {}

    /** Operations are read of those alone that pay for them. */
    static List<Measure> of(CloudResource resource) {
        if (!(resource instanceof Database database)
                || database.state() != ResourceState.AVAILABLE
                || ELSEWHERE.contains(String.valueOf(database.engine()))) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>(List.of(
                connections(database),
                processor(database),
                low(database, "FreeableMemory", AwsMetrics.FREE_MEMORY_BYTES)));
        DatabaseStorage.of(database).ifPresent(storage -> {
            measures.add(low(database, "FreeStorageSpace", AwsMetrics.FREE_STORAGE_BYTES));
            if (storage.paysForOperations()) {
                measures.add(operations(database, "ReadIOPS", AwsMetrics.READ_IOPS));
                measures.add(operations(database, "WriteIOPS", AwsMetrics.WRITE_IOPS));
            }
        });
        return measures;
    }

    private static Measure connections(Database database) {
        return Measure.daily(
                database,
                AwsMetrics.CONNECTIONS,
                "Maximum",
                "AWS/RDS",
                "DatabaseConnections",
                Map.of("DBInstanceIdentifier", Things.name(database)));
    }

    private static Measure processor(Database database) {
        return measure(
                database,
                "CPUUtilization",
                List.of(daily("Average"), daily("Maximum"), daily("p" + PERCENT)),
                Metric.CPU_PERCENT,
                told -> Stats.ofDays(told.get(0), told.get(1), PERCENT, told.get(2)));
    }

    private static Measure low(Database database, String name, Metric metric) {
        return measure(database, name, List.of(daily("Minimum")), metric, told -> Stats.ofLows(told.get(0)));
    }

    private static Measure operations(Database database, String name, Metric metric) {
        return measure(
                database,
                name,
                List.of(new Statistic("Average", FIVE_MINUTES), daily("Average")),
                metric,
                told -> Stats.ofFine(told.get(0), told.get(1)));
    }

    private static Measure measure(
            Database database,
            String name,
            List<Statistic> statistics,
            Metric metric,
            Function<List<Series>, Optional<MetricStats>> stats) {
        return new Measure(
                database.ref(),
                new Wanted("AWS/RDS", name, "DBInstanceIdentifier", Things.name(database), statistics),
                told -> ServiceMeasures.one(metric, stats.apply(told)));
    }

    private static Statistic daily(String name) {
        return new Statistic(name, Measure.DAY);
    }
}
