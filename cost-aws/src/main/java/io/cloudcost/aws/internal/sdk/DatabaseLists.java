package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersResponse;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;

/** RDS's and ElastiCache's lists; free of charge as far as AWS says. RDS lists Neptune's and DocumentDB's instances, too. */
public final class DatabaseLists {

    private static final String INSTANCES = "rds:DescribeDBInstances";
    private static final String CLUSTERS = "rds:DescribeDBClusters";
    private static final String SNAPSHOTS = "rds:DescribeDBSnapshots";
    private static final String CLUSTER_SNAPSHOTS = "rds:DescribeDBClusterSnapshots";
    private static final String CACHES = "elasticache:DescribeCacheClusters";

    /** The largest page of all of these. */
    private static final int PAGE = 100;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public DatabaseLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /** Hands over the instances of a region page by page. */
    public void instances(String region, Consumer<List<DBInstance>> page) {
        pages.follow(INSTANCES, page, token -> {
            DescribeDbInstancesResponse answer = rds(region)
                    .describeDBInstances(request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(
                    INSTANCES, "DBInstances", answer.hasDbInstances(), answer.dbInstances(), answer.marker());
        });
    }

    /** Hands over the clusters of a region page by page. */
    public void clusters(String region, Consumer<List<DBCluster>> page) {
        pages.follow(CLUSTERS, page, token -> {
            DescribeDbClustersResponse answer = rds(region)
                    .describeDBClusters(request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(CLUSTERS, "DBClusters", answer.hasDbClusters(), answer.dbClusters(), answer.marker());
        });
    }

    /** Hands over the snapshots of instances in a region page by page. */
    public void snapshots(String region, Consumer<List<DBSnapshot>> page) {
        pages.follow(SNAPSHOTS, page, token -> {
            DescribeDbSnapshotsResponse answer = rds(region)
                    .describeDBSnapshots(request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(
                    SNAPSHOTS, "DBSnapshots", answer.hasDbSnapshots(), answer.dbSnapshots(), answer.marker());
        });
    }

    /** Hands over the snapshots of clusters in a region page by page. */
    public void clusterSnapshots(String region, Consumer<List<DBClusterSnapshot>> page) {
        pages.follow(CLUSTER_SNAPSHOTS, page, token -> {
            DescribeDbClusterSnapshotsResponse answer = rds(region)
                    .describeDBClusterSnapshots(
                            request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(
                    CLUSTER_SNAPSHOTS,
                    "DBClusterSnapshots",
                    answer.hasDbClusterSnapshots(),
                    answer.dbClusterSnapshots(),
                    answer.marker());
        });
    }

    /** Hands over the caches of a region page by page. */
    public void caches(String region, Consumer<List<CacheCluster>> page) {
        pages.follow(CACHES, page, token -> {
            ElastiCacheClient client =
                    access.client("elasticache", region, ElastiCacheClient::builder, AwsEndpoints.ELASTICACHE);
            DescribeCacheClustersResponse answer = client.describeCacheClusters(
                    request -> request.maxRecords(PAGE).marker(token));
            return Pages.found(
                    CACHES, "CacheClusters", answer.hasCacheClusters(), answer.cacheClusters(), answer.marker());
        });
    }

    private RdsClient rds(String region) {
        return access.client("rds", region, RdsClient::builder, AwsEndpoints.RDS);
    }
}
