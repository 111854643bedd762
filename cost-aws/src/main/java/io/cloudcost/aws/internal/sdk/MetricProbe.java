package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import java.time.Instant;
import java.util.List;

/** Finds out whether metrics may be read without paying for one: by a span of time that ends when it starts, see {@link Refusal}. */
public final class MetricProbe {

    private static final Instant NEVER = Instant.parse("2020-01-01T00:00:00Z");
    private static final Wanted ANY = new Wanted(
            "AWS/EC2", "CPUUtilization", "InstanceId", "i-00000000000000000", List.of(new Statistic("Average", 3_600)));

    private final AwsAccess access;

    /** @param access to CloudWatch */
    public MetricProbe(AwsAccess access) {
        this.access = access;
    }

    /** May metrics be read there? */
    public void metrics(String region) {
        Refusal.await(
                CloudWatch.METRIC_DATA,
                () -> access.cloudWatch(region)
                        .getMetricData(request -> request.metricDataQueries(CloudWatch.queries(List.of(ANY)))
                                .startTime(NEVER)
                                .endTime(NEVER)));
    }
}
