package io.cloudcost.spi;

import java.util.Map;

/**
 * What a provider's users call the findings of rules for all clouds: {@code volume.unattached} is {@code aws.ebs.unattached} on AWS. Found
 * through {@link java.util.ServiceLoader}. A rule without a name here is named after the provider: {@code vultr.volume.unattached}.
 */
public interface RuleNames {

    /** The provider's id. */
    String provider();

    /** The whole id of the findings, by the id of the rule. */
    Map<String, String> names();
}
