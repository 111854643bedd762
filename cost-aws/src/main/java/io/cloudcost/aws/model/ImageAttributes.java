package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceAttribute;
import java.math.BigDecimal;
import java.time.Instant;

/** Facts of images of machines ({@link AwsKinds#IMAGE}). */
public final class ImageAttributes {

    /** When a machine was last made of it, as EC2 tells about a day later; absent if none ever was. */
    public static final ResourceAttribute<Instant> LAST_LAUNCHED =
            new ResourceAttribute<>("aws.lastLaunched", Instant.class);

    /** How many snapshots it is made of: they are what AWS bills. */
    public static final ResourceAttribute<BigDecimal> SNAPSHOTS = ResourceAttribute.number("aws.snapshots");

    /** Whether everybody may make machines of it. */
    public static final ResourceAttribute<Boolean> PUBLIC = ResourceAttribute.flag("aws.public");

    private ImageAttributes() {}
}
