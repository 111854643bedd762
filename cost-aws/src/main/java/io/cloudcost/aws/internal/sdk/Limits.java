package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.http.RateLimit;
import io.cloudcost.spi.CollectorSpec;

/**
 * How fast each service is asked. AWS counts by account, service and region, so that two collectors of a process with the same
 * credentials share a limit. It publishes no number for Cost Explorer; one a second is far below what its staff names. EC2
 * refills at least 20 a second where it publishes its buckets (DescribeHosts).
 */
final class Limits {

    private static final int OTHERS = 20;

    private final String who;
    private final int costExplorer;
    private final int others;

    /** @param who whose calls count together; no secret */
    Limits(String who, CollectorSpec spec) {
        this.who = who;
        costExplorer = spec.get(AwsSettings.COST_EXPLORER_RATE).orElse(1);
        others = spec.rateLimit(OTHERS);
    }

    RateLimit of(AwsCall call, String host) {
        String scope = "aws:" + who + ":" + call.service() + ":" + call.region() + ":" + shared(call, host);
        return RateLimit.perSecond(scope, call.service().equals("ce") ? costExplorer : others);
    }

    /** The address of a bucket begins with its name; what S3 counts together is what follows. */
    private static String shared(AwsCall call, String host) {
        int bucket = call.service().equals("s3") ? host.indexOf(".s3.") : -1;
        return host.substring(bucket + 1);
    }
}
