package io.cloudcost.aws.internal.jobs;

import io.cloudcost.spi.JobCostKind;
import java.util.regex.Pattern;

/**
 * What a usage type of EC2 is for. They begin with a region's abbreviation or nothing, and name what follows: {@code BoxUsage:m5.large},
 * {@code EUC1-SpotUsage:m5.large}, {@code EBS:VolumeUsage.gp3}, {@code USE1-USE2-AWS-Out-Bytes}.
 */
final class UsageKinds {

    /** Counted in hours of a machine that runs. */
    private static final Pattern MACHINE =
            Pattern.compile("(?:.*-)?(?:BoxUsage|SpotUsage|DedicatedUsage|HostBoxUsage|HeavyUsage|SchedUsage)(?::.*)?");

    private static final Pattern SPOT = Pattern.compile("(?:.*-)?SpotUsage(?::.*)?");
    private static final Pattern COMPUTE =
            Pattern.compile(".*(?:CPUCredits|EBSOptimized|ElasticGPU|UnusedBox|UnusedDed).*");
    private static final Pattern STORAGE = Pattern.compile(".*(?:EBS:|TimedStorage|SnapshotUsage).*");
    private static final Pattern NETWORK = Pattern.compile(
            ".*(?:DataTransfer|-Bytes|PublicIPv4|ElasticIP|NatGateway|VpcEndpoint|LoadBalancerUsage|LCUUsage).*");

    private UsageKinds() {}

    static boolean isMachine(String usageType) {
        return MACHINE.matcher(usageType).matches();
    }

    static JobCostKind of(String usageType) {
        if (SPOT.matcher(usageType).matches()) {
            return JobCostKind.SPOT_COMPUTE;
        }
        if (isMachine(usageType) || COMPUTE.matcher(usageType).matches()) {
            return JobCostKind.COMPUTE;
        }
        if (STORAGE.matcher(usageType).matches()) {
            return JobCostKind.STORAGE;
        }
        return NETWORK.matcher(usageType).matches() ? JobCostKind.NETWORK : JobCostKind.OTHER;
    }
}
