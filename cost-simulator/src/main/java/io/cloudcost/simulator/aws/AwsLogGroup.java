package io.cloudcost.simulator.aws;

import org.jspecify.annotations.Nullable;

/**
 * A log group of CloudWatch.
 *
 * @param storedBytes what it holds
 * @param retentionDays days that it is kept, null for ever
 */
public record AwsLogGroup(
        String name,
        String region,
        long storedBytes,
        @Nullable Integer retentionDays) {}
