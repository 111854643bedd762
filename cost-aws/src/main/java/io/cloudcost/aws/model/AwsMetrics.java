package io.cloudcost.aws.model;

import io.cloudcost.resource.Metric;

/** What CloudWatch measures beside the metrics that many clouds have. Days are those of UTC. */
public final class AwsMetrics {

    /** Processor use within working hours, by the hour's mean, 0 to 100. */
    public static final Metric CPU_PERCENT_IN_HOURS = new Metric("aws.cpu_percent_working_hours");

    /** Processor use outside of working hours, by the hour's mean, 0 to 100. */
    public static final Metric CPU_PERCENT_OFF_HOURS = new Metric("aws.cpu_percent_off_hours");

    /** Read operations of a volume per second, by the mean of five minutes. */
    public static final Metric READ_IOPS = new Metric("aws.read_iops");

    /** Write operations of a volume per second, by the mean of five minutes. */
    public static final Metric WRITE_IOPS = new Metric("aws.write_iops");

    /** Requests of an application or classic load balancer per day. */
    public static final Metric REQUESTS_PER_DAY = new Metric("aws.requests_per_day");

    /** New connections of a network or gateway load balancer per day. */
    public static final Metric FLOWS_PER_DAY = new Metric("aws.flows_per_day");

    /** The most connections that a database or a cache of Redis or Valkey has at once. */
    public static final Metric CONNECTIONS = new Metric("aws.connections");

    /** Memory of a database that is free, in bytes, by each day's least; the percentile of 0 is the least of all. */
    public static final Metric FREE_MEMORY_BYTES = new Metric("aws.free_memory_bytes");

    /** Storage of a database that is free, in bytes, by each day's least; the percentile of 0 is the least of all. */
    public static final Metric FREE_STORAGE_BYTES = new Metric("aws.free_storage_bytes");

    /** Calls of a function per day. */
    public static final Metric INVOCATIONS_PER_DAY = new Metric("aws.invocations_per_day");

    /** Calls of a function that ended in an error, per day. */
    public static final Metric ERRORS_PER_DAY = new Metric("aws.errors_per_day");

    /** Calls of a function that were refused because too many ran, per day. */
    public static final Metric THROTTLES_PER_DAY = new Metric("aws.throttles_per_day");

    /** How long a cold start of a function took at most, in milliseconds, by each day's longest; only Lambda Insights tells it. */
    public static final Metric COLD_START_MS = new Metric("aws.cold_start_ms");

    /** Read units that a table uses per second, by the mean of five minutes. */
    public static final Metric READ_UNITS = new Metric("aws.read_units");

    /** Write units that a table uses per second, by the mean of five minutes. */
    public static final Metric WRITE_UNITS = new Metric("aws.write_units");

    /** Reads of a cache of Memcached per day. */
    public static final Metric GETS_PER_DAY = new Metric("aws.gets_per_day");

    /** Writes to a cache of Memcached per day. */
    public static final Metric SETS_PER_DAY = new Metric("aws.sets_per_day");

    /** How many objects a bucket has. */
    public static final Metric OBJECTS = new Metric("aws.objects");

    private AwsMetrics() {}

    /**
     * What a bucket stores of one type of storage, in bytes.
     *
     * @param storageType as S3 names it, for example {@code StandardStorage}
     */
    public static Metric storedBytes(String storageType) {
        return new Metric("aws.stored_bytes." + storageType);
    }
}
