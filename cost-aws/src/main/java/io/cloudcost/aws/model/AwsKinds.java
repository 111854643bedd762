package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceKind;

/** What sorts of things only AWS has here. */
public final class AwsKinds {

    /** A cluster of databases, which Aurora's storage belongs to. */
    public static final ResourceKind DATABASE_CLUSTER = new ResourceKind("DATABASE_CLUSTER");
    /** A copy of a database or of a cluster. */
    public static final ResourceKind DATABASE_SNAPSHOT = new ResourceKind("DATABASE_SNAPSHOT");
    /** A function of Lambda. */
    public static final ResourceKind FUNCTION = new ResourceKind("FUNCTION");
    /** A log group of CloudWatch. */
    public static final ResourceKind LOG_GROUP = new ResourceKind("LOG_GROUP");
    /** A table of DynamoDB. */
    public static final ResourceKind TABLE = new ResourceKind("TABLE");
    /** A cache of ElastiCache. */
    public static final ResourceKind CACHE = new ResourceKind("CACHE");
    /** A cluster of ECS. */
    public static final ResourceKind CONTAINER_CLUSTER = new ResourceKind("CONTAINER_CLUSTER");

    /** An image that machines are made of. */
    public static final ResourceKind IMAGE = new ResourceKind("MACHINE_IMAGE");

    /** A reservation of instances or databases. */
    public static final ResourceKind RESERVATION = new ResourceKind("RESERVATION");
    /** A savings plan. */
    public static final ResourceKind SAVINGS_PLAN = new ResourceKind("SAVINGS_PLAN");

    private AwsKinds() {}

    /**
     * The id of a thing that AWS knows by a name which is unique within its region alone: functions, tables, log groups,
     * databases, caches, clusters, classic load balancers. For example {@code eu-west-1/resize}.
     */
    public static String id(String region, String name) {
        return region + "/" + name;
    }
}
