package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceAttribute;
import java.math.BigDecimal;
import java.time.Instant;

/** Facts about reservations and savings plans. */
public final class CommitmentAttributes {

    /** When it ends, UTC. */
    public static final ResourceAttribute<Instant> ENDS = new ResourceAttribute<>("aws.ends", Instant.class);

    /** What it covers: an instance type, a database class, or the sort of a savings plan ({@code Compute}, {@code EC2Instance}). */
    public static final ResourceAttribute<String> COVERS = ResourceAttribute.text("aws.covers");

    /** For which system, engine or family of instances. */
    public static final ResourceAttribute<String> PRODUCT = ResourceAttribute.text("aws.product");

    /** How many instances are reserved. */
    public static final ResourceAttribute<BigDecimal> COUNT = ResourceAttribute.number("aws.count");

    /** How it is paid: {@code All Upfront}, {@code Partial Upfront}, {@code No Upfront}. */
    public static final ResourceAttribute<String> PAYMENT = ResourceAttribute.text("aws.payment");

    /** Whether it may be changed: {@code standard}, {@code convertible}. */
    public static final ResourceAttribute<String> OFFERING_CLASS = ResourceAttribute.text("aws.offeringClass");

    /** What a savings plan is committed to spend in an hour, in {@link #CURRENCY}. */
    public static final ResourceAttribute<BigDecimal> HOURLY = ResourceAttribute.number("aws.hourlyCommitment");

    /** The currency of the commitment. */
    public static final ResourceAttribute<String> CURRENCY = ResourceAttribute.text("aws.currency");

    private CommitmentAttributes() {}
}
