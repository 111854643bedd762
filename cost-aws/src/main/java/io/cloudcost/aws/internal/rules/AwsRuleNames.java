package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.spi.RuleNames;
import java.util.Map;

/** What the rules for all clouds are called on AWS. */
public final class AwsRuleNames implements RuleNames {

    /** For the service loader. */
    public AwsRuleNames() {}

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    @Override
    public Map<String, String> names() {
        return Map.of(
                "volume.unattached", "aws.ebs.unattached",
                "volume-snapshot.old", "aws.ebs.old-snapshot",
                "address.unattached", "aws.ec2.unused-address",
                "load-balancer.empty", "aws.elb.empty",
                "instance.resize", "aws.ec2.resize",
                "instance.low-traffic", "aws.ec2.low-traffic");
    }
}
