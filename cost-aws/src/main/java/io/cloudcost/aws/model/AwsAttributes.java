package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceAttribute;
import java.time.Instant;

/** Facts about resources that only AWS has. */
public final class AwsAttributes {

    /** When a machine was last started; a machine that was stopped meanwhile is older. */
    public static final ResourceAttribute<Instant> LAUNCHED = new ResourceAttribute<>("aws.launched", Instant.class);

    /** The processor's architecture: {@code x86_64}, {@code arm64}. */
    public static final ResourceAttribute<String> ARCHITECTURE = ResourceAttribute.text("aws.architecture");

    /** How a machine is bought where it is not on demand: {@code spot}, {@code capacity-block}. */
    public static final ResourceAttribute<String> LIFECYCLE = ResourceAttribute.text("aws.lifecycle");

    /** Whose hardware a machine runs on: {@code default} is shared. */
    public static final ResourceAttribute<String> TENANCY = ResourceAttribute.text("aws.tenancy");

    /** The availability zone. */
    public static final ResourceAttribute<String> ZONE = ResourceAttribute.text("aws.zone");

    private AwsAttributes() {}
}
