package io.cloudcost.aws.internal;

import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

/** Makes addresses and NAT gateways. */
final class Networks {

    private static final int IPV4 = 4;

    private final Things things;

    Networks(Things things) {
        this.things = things;
    }

    List<io.cloudcost.resource.Address> addresses(List<Address> wire) {
        return wire.stream().map(this::address).toList();
    }

    /** Public IPv4 addresses are billed whether they are used or not (EC2 pricing, since February 2024). */
    private io.cloudcost.resource.Address address(Address wire) {
        String allocation = Things.text(wire.allocationId());
        Attachment attachment = attachment(wire);
        return new io.cloudcost.resource.Address(
                things.info(
                                ResourceKind.IP_ADDRESS,
                                allocation == null ? String.valueOf(wire.publicIp()) : allocation,
                                wire.tags())
                        .state(ResourceState.AVAILABLE)
                        .billed(Billed.YES)
                        .price(things.prices().address(things.region(), !attachment.isUnattached()))
                        .build(),
                Things.text(wire.publicIp()),
                IPV4,
                attachment);
    }

    private static Attachment attachment(Address wire) {
        return Stream.of(wire.instanceId(), wire.networkInterfaceId(), wire.associationId())
                .map(Things::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Attachment::to)
                .orElse(Attachment.UNATTACHED);
    }

    /** Those that were deleted linger in the list for an hour. */
    List<OtherResource> natGateways(List<NatGateway> wire) {
        return wire.stream()
                .filter(gateway -> gateway.state() != NatGatewayState.DELETED)
                .map(this::natGateway)
                .toList();
    }

    private OtherResource natGateway(NatGateway wire) {
        ResourceState state = state(wire.state());
        return new OtherResource(things.info(ResourceKind.NAT_GATEWAY, wire.natGatewayId(), wire.tags())
                .created(wire.createTime())
                .state(state)
                .billed(state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN)
                .price(things.prices().natGateway(things.region()))
                .build());
    }

    private static ResourceState state(@Nullable NatGatewayState state) {
        if (state == null) {
            return ResourceState.UNKNOWN;
        }
        return switch (state) {
            case AVAILABLE -> ResourceState.AVAILABLE;
            case PENDING -> ResourceState.PENDING;
            case FAILED -> ResourceState.FAILED;
            case DELETING, DELETED -> ResourceState.DELETING;
            case UNKNOWN_TO_SDK_VERSION -> ResourceState.UNKNOWN;
        };
    }
}
