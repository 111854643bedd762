package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceAttribute;
import java.math.BigDecimal;
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

    /** Operations a second that a volume is provisioned for. */
    public static final ResourceAttribute<BigDecimal> IOPS = ResourceAttribute.number("aws.iops");

    /** Throughput that a volume is provisioned for, in MiB a second. */
    public static final ResourceAttribute<BigDecimal> THROUGHPUT = ResourceAttribute.number("aws.throughput");

    /** Size of the volume that a snapshot was made of, in GiB; what is billed is less and not told. */
    public static final ResourceAttribute<BigDecimal> SOURCE_SIZE = ResourceAttribute.number("aws.sourceSizeGib");

    /** The storage tier of a snapshot: {@code standard}, {@code archive}. */
    public static final ResourceAttribute<String> TIER = ResourceAttribute.text("aws.tier");

    /** The image that a snapshot belongs to, which cannot be deleted before the image; or that a machine was made of. */
    public static final ResourceAttribute<String> IMAGE = ResourceAttribute.text("aws.image");

    /** The sort of a load balancer: {@code application}, {@code network}, {@code gateway}, {@code classic}. */
    public static final ResourceAttribute<String> BALANCER_TYPE = ResourceAttribute.text("aws.balancerType");

    /** How many targets of a load balancer are healthy by its own checks. */
    public static final ResourceAttribute<BigDecimal> HEALTHY_TARGETS = ResourceAttribute.number("aws.healthyTargets");

    /** Whether AWS counts an instance type among the current generation. */
    public static final ResourceAttribute<Boolean> CURRENT_GENERATION = ResourceAttribute.flag("aws.currentGeneration");

    /** Whether an instance type saves up processor use for bursts. */
    public static final ResourceAttribute<Boolean> BURSTABLE = ResourceAttribute.flag("aws.burstable");

    /** Where a volume is attached, or the root volume of a machine: {@code /dev/xvda}. */
    public static final ResourceAttribute<String> DEVICE = ResourceAttribute.text("aws.device");

    /** The auto-scaling group that a machine belongs to. */
    public static final ResourceAttribute<String> SCALING_GROUP = ResourceAttribute.text("aws.autoScalingGroup");

    /** What an instance's type costs by the hour on the spot market of its zone, in US dollars. */
    public static final ResourceAttribute<BigDecimal> SPOT_PRICE = ResourceAttribute.number("aws.spotPrice");

    /** Since when that is the spot price. */
    public static final ResourceAttribute<Instant> SPOT_SINCE = new ResourceAttribute<>("aws.spotSince", Instant.class);

    private AwsAttributes() {}
}
