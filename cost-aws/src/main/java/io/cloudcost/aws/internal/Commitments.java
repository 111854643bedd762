package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.CommitmentAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ReservedInstances;
import software.amazon.awssdk.services.rds.model.ReservedDBInstance;
import software.amazon.awssdk.services.savingsplans.model.SavingsPlan;

/** Makes what was committed to. What has ended is left out: AWS lists it on. */
final class Commitments {

    private static final Price OF_OTHERS =
            Price.unknown("it makes cheaper what it covers, which has its price on demand here");

    private final Things things;

    Commitments(Things things) {
        this.things = things;
    }

    List<CloudResource> instances(List<ReservedInstances> wire) {
        return wire.stream()
                .filter(each -> isThere(each.stateAsString()))
                .<CloudResource>map(this::instance)
                .toList();
    }

    private OtherResource instance(ReservedInstances wire) {
        return new OtherResource(things.info(AwsKinds.RESERVATION, wire.reservedInstancesId(), wire.tags())
                .name(name(wire.instanceCount(), wire.instanceTypeAsString()))
                .created(wire.start())
                .state(state(wire.stateAsString()))
                .price(OF_OTHERS)
                .attributes(Attributes.none()
                        .with(CommitmentAttributes.ENDS, wire.end())
                        .with(CommitmentAttributes.COVERS, wire.instanceTypeAsString())
                        .with(CommitmentAttributes.PRODUCT, wire.productDescriptionAsString())
                        .with(CommitmentAttributes.COUNT, Things.number(wire.instanceCount()))
                        .with(CommitmentAttributes.PAYMENT, wire.offeringTypeAsString())
                        .with(CommitmentAttributes.OFFERING_CLASS, wire.offeringClassAsString()))
                .build());
    }

    List<CloudResource> databases(List<ReservedDBInstance> wire) {
        return wire.stream()
                .filter(each -> isThere(each.state()))
                .<CloudResource>map(this::database)
                .toList();
    }

    private OtherResource database(ReservedDBInstance wire) {
        return new OtherResource(things.info(
                        AwsKinds.RESERVATION, AwsKinds.id(things.region(), wire.reservedDBInstanceId()), Tags.none())
                .name(name(wire.dbInstanceCount(), wire.dbInstanceClass()))
                .created(wire.startTime())
                .state(state(wire.state()))
                .price(OF_OTHERS)
                .attributes(Attributes.none()
                        .with(CommitmentAttributes.ENDS, end(wire.startTime(), wire.duration()))
                        .with(CommitmentAttributes.COVERS, wire.dbInstanceClass())
                        .with(CommitmentAttributes.PRODUCT, wire.productDescription())
                        .with(CommitmentAttributes.COUNT, Things.number(wire.dbInstanceCount()))
                        .with(CommitmentAttributes.PAYMENT, wire.offeringType()))
                .build());
    }

    List<CloudResource> plans(List<SavingsPlan> wire) {
        return wire.stream()
                .filter(each -> isThere(each.stateAsString()))
                .<CloudResource>map(this::plan)
                .toList();
    }

    private OtherResource plan(SavingsPlan wire) {
        ResourceInfoBuilder info = things.info(AwsKinds.SAVINGS_PLAN, wire.savingsPlanId(), Tags.of(wire.tags()));
        return new OtherResource(info.region(wire.region())
                .name(wire.savingsPlanTypeAsString() + " savings plan")
                .created(time(wire.start()))
                .state(state(wire.stateAsString()))
                .price(OF_OTHERS)
                .attributes(Attributes.none()
                        .with(CommitmentAttributes.ENDS, time(wire.end()))
                        .with(CommitmentAttributes.COVERS, wire.savingsPlanTypeAsString())
                        .with(CommitmentAttributes.PRODUCT, Things.text(wire.ec2InstanceFamily()))
                        .with(CommitmentAttributes.PAYMENT, wire.paymentOptionAsString())
                        .with(CommitmentAttributes.HOURLY, decimal(wire.commitment()))
                        .with(CommitmentAttributes.CURRENCY, wire.currencyAsString()))
                .build());
    }

    private static String name(@Nullable Integer count, @Nullable String what) {
        return (count == null ? "" : count + " x ") + what;
    }

    private static boolean isThere(@Nullable String state) {
        return switch (String.valueOf(state)) {
            case "retired", "returned", "queued-deleted", "payment-failed" -> false;
            default -> true;
        };
    }

    private static ResourceState state(@Nullable String state) {
        return switch (String.valueOf(state)) {
            case "active", "pending-return" -> ResourceState.AVAILABLE;
            case "payment-pending", "queued" -> ResourceState.PENDING;
            default -> ResourceState.UNKNOWN;
        };
    }

    private static @Nullable Instant end(@Nullable Instant start, @Nullable Integer seconds) {
        return start == null || seconds == null ? null : start.plusSeconds(seconds);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
