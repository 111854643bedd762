package io.cloudcost.simulator.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An EBS volume and the snapshot that was made of it.
 *
 * @param machine the machine that it is attached to, null for none
 * @param image the image that its snapshot belongs to, null for none
 * @param created when both were made, UTC
 */
public record AwsDisk(
        String id,
        String snapshot,
        String region,
        int sizeGib,
        @Nullable String machine,
        @Nullable String image,
        Instant created) {}
