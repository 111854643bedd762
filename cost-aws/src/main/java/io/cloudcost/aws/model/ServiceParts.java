package io.cloudcost.aws.model;

import io.cloudcost.snapshot.Part;
import java.util.List;

/** The parts of a collection that AWS's services beside EC2 have, next to the usual ones of {@link Part}. */
public final class ServiceParts {

    /** Clusters of databases ({@code rds:DescribeDBClusters}). */
    public static final Part DATABASE_CLUSTERS = new Part("database-clusters");

    /** Copies of databases ({@code rds:DescribeDBSnapshots}, {@code rds:DescribeDBClusterSnapshots}). */
    public static final Part DATABASE_SNAPSHOTS = new Part("database-snapshots");

    /** Functions of Lambda ({@code lambda:ListFunctions}). */
    public static final Part FUNCTIONS = new Part("functions");

    /** Log groups of CloudWatch ({@code logs:DescribeLogGroups}). */
    public static final Part LOG_GROUPS = new Part("log-groups");

    /** Tables of DynamoDB ({@code dynamodb:ListTables}, {@code dynamodb:DescribeTable}). */
    public static final Part TABLES = new Part("tables");

    /** Caches of ElastiCache ({@code elasticache:DescribeCacheClusters}). */
    public static final Part CACHES = new Part("caches");

    /** Clusters of ECS ({@code ecs:ListClusters}, {@code ecs:DescribeClusters}). */
    public static final Part CONTAINER_CLUSTERS = new Part("container-clusters");

    /** Uploads to S3 that were never ended ({@code s3:ListBucketMultipartUploads}); 0.000005 USD for each bucket. Not read by default. */
    public static final Part INCOMPLETE_UPLOADS = new Part("incomplete-uploads");

    /** Tags of buckets, functions, tables and caches ({@code tag:GetResources}). */
    public static final Part TAGS = new Part("tags");

    private static final List<Part> ALL = List.of(
            Part.DATABASES,
            DATABASE_CLUSTERS,
            DATABASE_SNAPSHOTS,
            FUNCTIONS,
            Part.OBJECT_STORAGE,
            INCOMPLETE_UPLOADS,
            LOG_GROUPS,
            TABLES,
            CACHES,
            Part.CLUSTERS,
            CONTAINER_CLUSTERS,
            TAGS);

    private ServiceParts() {}

    /** All of them. */
    public static List<Part> all() {
        return ALL;
    }
}
