package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireBandwidth;
import io.cloudcost.vultr.internal.api.WireLoadBalancer;
import io.cloudcost.vultr.internal.api.WireNatGateway;
import io.cloudcost.vultr.internal.api.WireReservedIp;
import io.cloudcost.vultr.internal.api.WireTraffic;
import io.cloudcost.vultr.internal.api.WireZone;
import io.cloudcost.vultr.model.VultrAttributes;
import io.cloudcost.vultr.model.VultrParts;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What moves data. */
final class Networks {

    private static final Price NO_ZONE_PRICE = Price.unknown("no source gives the price of a zone");

    private Networks() {}

    static Address address(WireReservedIp wire, Mapping mapping) {
        int version = "v4".equals(wire.ipType()) ? 4 : "v6".equals(wire.ipType()) ? 6 : 0;
        if (version == 0) {
            mapping.notes().unknownValue(Part.ADDRESSES, "ip_type", String.valueOf(wire.ipType()));
        }
        return new Address(
                mapping.info(ResourceKind.IP_ADDRESS, wire.id())
                        .name(wire.label())
                        .region(mapping.shared().region(wire.region()))
                        .state(ResourceState.AVAILABLE)
                        .billed(Billed.YES)
                        .price(mapping.noted(Part.ADDRESSES, Rates.reservedIp(version)))
                        .build(),
                wire.subnet(),
                version,
                Storage.attachment(wire.instanceId()));
    }

    static LoadBalancer loadBalancer(WireLoadBalancer wire, Mapping mapping) {
        ResourceState state = States.other(Part.LOAD_BALANCERS, wire.status(), mapping.notes());
        Integer targets = wire.instances() == null ? null : wire.instances().size();
        return new LoadBalancer(
                mapping.info(ResourceKind.LOAD_BALANCER, wire.id())
                        .name(wire.label())
                        .region(mapping.shared().region(wire.region()))
                        .created(mapping.date(Part.LOAD_BALANCERS, wire.dateCreated()))
                        .state(state)
                        .billed(States.billed(state))
                        .price(mapping.noted(Part.LOAD_BALANCERS, Rates.loadBalancer(wire.nodes())))
                        .attributes(Attributes.none().with(VultrAttributes.MAIN_IP, wire.ipv4()))
                        .build(),
                mapping.shared().integer(targets),
                mapping.shared().integer(wire.nodes()));
    }

    static OtherResource natGateway(WireNatGateway wire, @Nullable String region, Mapping mapping) {
        ResourceState state = States.other(Part.NAT_GATEWAYS, wire.status(), mapping.notes());
        return new OtherResource(mapping.info(ResourceKind.NAT_GATEWAY, wire.id())
                .name(wire.label())
                .region(mapping.shared().region(region))
                .created(mapping.date(Part.NAT_GATEWAYS, wire.dateCreated()))
                .state(state)
                .billed(States.billed(state))
                .tags(mapping.shared().tags(null, wire.tag()))
                .price(mapping.noted(Part.NAT_GATEWAYS, Storage.billed(wire.billing(), "/vpcs/{id}/nat-gateway")))
                .attributes(Storage.accrued(wire.billing()))
                .build());
    }

    static OtherResource zone(WireZone wire, Mapping mapping) {
        ResourceState state = States.other(Part.CDN_ZONES, wire.status(), mapping.notes());
        return new OtherResource(mapping.info(ResourceKind.CDN_ZONE, wire.id())
                .name(wire.label())
                .created(mapping.date(Part.CDN_ZONES, wire.dateCreated()))
                .state(state)
                .billed(States.billed(state))
                .price(mapping.noted(Part.CDN_ZONES, NO_ZONE_PRICE))
                .attributes(Attributes.none().with(VultrAttributes.SENT_BYTES, wire.outBytes()))
                .build());
    }

    /** All machines share one pool of traffic; what it will cost beyond is the provider's own projection for the month. */
    static OtherResource pool(WireBandwidth wire, Mapping mapping) {
        WireTraffic projected = wire.currentMonthProjected();
        BigDecimal overage = of(projected, WireTraffic::overageCost);
        return new OtherResource(mapping.info(VultrAttributes.TRAFFIC_POOL, "account-bandwidth")
                .name("account bandwidth")
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .price(mapping.noted(
                        VultrParts.BANDWIDTH, Rates.own(overage, "/account/bandwidth, projected overage of the month")))
                .attributes(Attributes.none()
                        .with(VultrAttributes.SENT_GB, of(wire.currentMonthToDate(), WireTraffic::gbOut))
                        .with(VultrAttributes.PROJECTED_SENT_GB, of(projected, WireTraffic::gbOut))
                        .with(VultrAttributes.PROJECTED_OVERAGE_GB, of(projected, WireTraffic::overage))
                        .with(
                                VultrAttributes.PREVIOUS_OVERAGE_COST,
                                of(wire.previousMonth(), WireTraffic::overageCost)))
                .build());
    }

    private static @Nullable BigDecimal of(
            @Nullable WireTraffic traffic, Function<WireTraffic, @Nullable BigDecimal> field) {
        return traffic == null ? null : field.apply(traffic);
    }
}
