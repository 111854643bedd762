package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A job that ran on a machine with a disk of its own. Several may share the machine one after the other.
 *
 * @param machine the instance's id
 * @param region one of {@link AwsRegions#NAMES}
 * @param type one of the price list
 * @param spot whether the machine could be taken away
 * @param start when it began to cost, UTC
 * @param end when it stopped costing
 * @param volumeGib the size of its disk
 * @param outGb how much it sent to the internet, evenly over its time
 */
public record AwsJob(
        String machine,
        String region,
        String type,
        boolean spot,
        Instant start,
        Instant end,
        int volumeGib,
        BigDecimal outGb) {

    /** On an {@code m5.large} in {@code us-east-1} with 100 GiB, without traffic. */
    public static AwsJob on(String machine, Instant start, Instant end) {
        return new AwsJob(machine, "us-east-1", "m5.large", false, start, end, 100, BigDecimal.ZERO);
    }

    /** On a machine that could be taken away. */
    public AwsJob onSpot() {
        return new AwsJob(machine, region, type, true, start, end, volumeGib, outGb);
    }

    /** With so much traffic to the internet, in GB. */
    public AwsJob sending(int gigabytes) {
        return new AwsJob(machine, region, type, spot, start, end, volumeGib, BigDecimal.valueOf(gigabytes));
    }

    /** The id of its disk. */
    public String volume() {
        return machine.replaceFirst("^i-", "vol-");
    }
}
