package io.cloudcost.simulator.aws;

import java.time.Instant;

/**
 * An EC2 instance.
 *
 * @param state as EC2 words it: {@code running}, {@code stopped}, {@code terminated} …
 * @param launched when it was last started, UTC
 */
public record AwsMachine(String id, String region, String type, String state, Instant launched, String name) {}
