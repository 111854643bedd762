package io.cloudcost.simulator.aws;

import java.util.List;
import java.util.stream.Stream;

/** What the services beside EC2 hold in an estate: the same few things in each region. */
public final class AwsServices {

    private final List<String> regions;

    AwsServices(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    /** The databases of a region. */
    public List<AwsDatabase> databases(String region) {
        return List.of(
                new AwsDatabase(
                        "orders-" + region,
                        region,
                        "postgres",
                        "db.m5.large",
                        true,
                        "production",
                        "gp3",
                        200,
                        3_000,
                        14),
                new AwsDatabase(
                        "orders-dev-" + region, region, "postgres", "db.m5.large", true, "dev", "gp2", 100, null, 7),
                new AwsDatabase(
                        "reports-" + region, region, "mysql", "db.m5.xlarge", false, "test", "io1", 400, 2_000, 35),
                new AwsDatabase(
                        "stock-" + region,
                        region,
                        "aurora-postgresql",
                        "db.m5.large",
                        false,
                        null,
                        "aurora",
                        1,
                        null,
                        1));
    }

    /** The buckets of all regions. */
    public List<AwsBucket> buckets() {
        return regions.stream()
                .flatMap(region -> Stream.of(
                        new AwsBucket("kept-" + region, region, 2, true, 0),
                        new AwsBucket("forgotten-" + region, region, 0, false, 3)))
                .toList();
    }

    /** The log groups of a region. */
    public List<AwsLogGroup> logGroups(String region) {
        return List.of(
                new AwsLogGroup("/aws/lambda/resize-" + region, region, 5_000_000_000L, null),
                new AwsLogGroup("/aws/lambda/empty-" + region, region, 0, null),
                new AwsLogGroup("/app/web-" + region, region, 700_000_000L, 30));
    }

    /** The enabled regions. */
    List<String> regions() {
        return regions;
    }
}
