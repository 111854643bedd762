package io.cloudcost.simulator.aws;

import org.jspecify.annotations.Nullable;

/**
 * An elastic address.
 *
 * @param machine the machine that uses it, null for none
 */
public record AwsAddress(
        String id, String address, String region, @Nullable String machine) {}
