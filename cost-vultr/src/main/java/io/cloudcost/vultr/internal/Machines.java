package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireBareMetal;
import io.cloudcost.vultr.internal.api.WireInstance;
import io.cloudcost.vultr.internal.api.WirePlan;
import io.cloudcost.vultr.model.VultrAttributes;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Virtual and physical machines. */
final class Machines {

    private static final String NO_ADDRESS = "0.0.0.0";

    private Machines() {}

    static Machine instance(WireInstance wire, Mapping mapping) {
        Shared shared = mapping.shared();
        String plan = shared.text(wire.plan());
        String region = shared.region(wire.region());
        Price price = noted(mapping.prices().price(plan, region), mapping);
        WirePlan size = plan == null ? null : mapping.prices().plan(plan);
        ResourceState state = States.instance(wire.status(), wire.powerStatus(), mapping.notes());
        return new Machine(
                mapping.info(ResourceKind.COMPUTE_INSTANCE, wire.id())
                        .name(wire.label())
                        .region(region)
                        .created(mapping.date(Part.INSTANCES, wire.dateCreated()))
                        .state(state)
                        .billed(States.machineBilled(state))
                        .tags(shared.tags(wire.tags(), wire.tag()))
                        .price(price)
                        .surcharges(
                                Surcharges.of(Part.INSTANCES, price, list(wire.features()), wire.os(), mapping.notes()))
                        .attributes(attributes(wire.mainIp(), state, wire.status()))
                        .build(),
                plan,
                shared.integer(wire.vcpuCount()),
                shared.whole(wire.ram()),
                shared.whole(wire.disk()),
                size != null ? Gpus.ofInstance(size) : plan == null ? null : Gpus.ofUnknownInstance(plan),
                shared.text(wire.os()),
                size == null ? OptionalLong.empty() : shared.whole(size.bandwidth()),
                mapping.clusterOfNode().get(wire.id()));
    }

    static Machine bareMetal(WireBareMetal wire, Mapping mapping) {
        Shared shared = mapping.shared();
        String plan = shared.text(wire.plan());
        String region = shared.region(wire.region());
        Price price = noted(mapping.metalPrices().price(plan, region), mapping);
        WirePlan size = plan == null ? null : mapping.metalPrices().plan(plan);
        ResourceState state = States.bareMetal(wire.status(), mapping.notes());
        return new Machine(
                mapping.info(ResourceKind.BARE_METAL, wire.id())
                        .name(wire.label())
                        .region(region)
                        .created(mapping.date(Part.BARE_METALS, wire.dateCreated()))
                        .state(state)
                        .billed(States.machineBilled(state))
                        .tags(shared.tags(wire.tags(), wire.tag()))
                        .price(price)
                        .surcharges(Surcharges.of(
                                Part.BARE_METALS, price, list(wire.features()), wire.os(), mapping.notes()))
                        .attributes(attributes(wire.mainIp(), state, wire.status()))
                        .build(),
                plan,
                shared.integer(threads(size, wire.cpuCount())),
                shared.leading(wire.ram()),
                size == null ? OptionalLong.empty() : shared.whole(size.disk()),
                metalGpu(plan, size),
                shared.text(wire.os()),
                size == null ? OptionalLong.empty() : shared.whole(size.bandwidth()),
                null);
    }

    private static Price noted(Price price, Mapping mapping) {
        if (price instanceof Price.Unknown unknown) {
            mapping.notes().unpricedMachine(unknown.reason());
        }
        return price;
    }

    private static @Nullable Gpu metalGpu(@Nullable String plan, @Nullable WirePlan size) {
        return size != null ? Gpus.ofMetal(size) : plan == null ? null : Gpus.ofUnknownMetal(plan);
    }

    private static @Nullable Integer threads(@Nullable WirePlan size, @Nullable Integer cores) {
        return size != null && size.cpuThreads() != null ? size.cpuThreads() : cores;
    }

    private static Attributes attributes(@Nullable String ip, ResourceState state, @Nullable String status) {
        String address = ip == null || ip.isBlank() || ip.equals(NO_ADDRESS) ? null : ip;
        return Attributes.none()
                .with(VultrAttributes.MAIN_IP, address)
                .with(VultrAttributes.STATUS, state == ResourceState.UNKNOWN ? status : null);
    }

    private static List<String> list(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
