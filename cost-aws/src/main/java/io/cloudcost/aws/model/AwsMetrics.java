package io.cloudcost.aws.model;

import io.cloudcost.resource.Metric;

/** What CloudWatch measures beside the metrics that many clouds have. Days are those of UTC. */
public final class AwsMetrics {

    /** Processor use within working hours, by the hour's mean, 0 to 100. */
    public static final Metric CPU_PERCENT_IN_HOURS = new Metric("aws.cpu_percent_working_hours");

    /** Processor use outside of working hours, by the hour's mean, 0 to 100. */
    public static final Metric CPU_PERCENT_OFF_HOURS = new Metric("aws.cpu_percent_off_hours");

    /** Read operations of a volume per day. */
    public static final Metric READS_PER_DAY = new Metric("aws.read_operations_per_day");

    /** Write operations of a volume per day. */
    public static final Metric WRITES_PER_DAY = new Metric("aws.write_operations_per_day");

    /** Read operations of a volume per second, by the mean of five minutes. */
    public static final Metric READ_IOPS = new Metric("aws.read_iops");

    /** Write operations of a volume per second, by the mean of five minutes. */
    public static final Metric WRITE_IOPS = new Metric("aws.write_iops");

    /** Requests of an application or classic load balancer per day. */
    public static final Metric REQUESTS_PER_DAY = new Metric("aws.requests_per_day");

    /** New connections of a network or gateway load balancer per day. */
    public static final Metric FLOWS_PER_DAY = new Metric("aws.flows_per_day");

    private AwsMetrics() {}
}
