package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireChatUsage;
import io.cloudcost.vultr.internal.api.WireCluster;
import io.cloudcost.vultr.internal.api.WireDatabase;
import io.cloudcost.vultr.internal.api.WireInference;
import io.cloudcost.vultr.internal.api.WireNode;
import io.cloudcost.vultr.internal.api.WireObjectStorage;
import io.cloudcost.vultr.internal.api.WireSubAccount;
import io.cloudcost.vultr.internal.api.WireTier;
import io.cloudcost.vultr.internal.api.WireUsage;
import io.cloudcost.vultr.model.VultrAttributes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Managed services and accounts below this one. */
final class Services {

    private static final Price BY_USE = Price.unknown("billed by use; no source gives a monthly price");
    private static final Price OF_ITS_OWN = Price.unknown("a sub-account is billed by what it holds");

    private Services() {}

    static Database database(WireDatabase wire, DatabasePrices prices, Mapping mapping) {
        ResourceState state = States.other(Part.DATABASES, wire.status(), mapping.notes());
        return new Database(
                mapping.info(ResourceKind.DATABASE, wire.id())
                        .name(wire.label())
                        .region(mapping.shared().region(wire.region()))
                        .created(mapping.date(Part.DATABASES, wire.dateCreated()))
                        .state(state)
                        .billed(States.billed(state))
                        .tags(mapping.shared().tags(null, wire.tag()))
                        .price(mapping.noted(Part.DATABASES, prices.price(wire.plan())))
                        .attributes(Attributes.none().with(VultrAttributes.ACCRUED, wire.pendingCharges()))
                        .build(),
                mapping.shared().text(wire.databaseEngine()),
                mapping.shared().text(wire.plan()),
                prices.nodes(wire.plan()).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** A cluster with one control plane has no price that anybody names; its nodes are billed as machines. */
    static KubernetesCluster cluster(WireCluster wire, Mapping mapping) {
        ResourceState state = States.other(Part.CLUSTERS, wire.status(), mapping.notes());
        boolean several = Boolean.TRUE.equals(wire.haControlPlanes());
        Price price = Rates.cluster(several);
        return new KubernetesCluster(
                mapping.info(ResourceKind.KUBERNETES_CLUSTER, wire.id())
                        .name(wire.label())
                        .region(mapping.shared().region(wire.region()))
                        .created(mapping.date(Part.CLUSTERS, wire.dateCreated()))
                        .state(state)
                        .billed(several ? States.billed(state) : Billed.NO)
                        .price(several ? mapping.noted(Part.CLUSTERS, price) : price)
                        .attributes(Attributes.none().with(VultrAttributes.HA_CONTROL_PLANES, wire.haControlPlanes()))
                        .build(),
                wire.version(),
                nodes(wire).map(WireNode::id).toList());
    }

    static Stream<WireNode> nodes(WireCluster wire) {
        return wire.nodePools() == null
                ? Stream.empty()
                : wire.nodePools().stream()
                        .map(pool -> pool.nodes())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream);
    }

    static OtherResource objectStorage(WireObjectStorage wire, TierPrices prices, Mapping mapping) {
        ResourceState state = States.other(Part.OBJECT_STORAGE, wire.status(), mapping.notes());
        WireTier tier = wire.tier();
        return new OtherResource(mapping.info(ResourceKind.OBJECT_STORAGE, wire.id())
                .name(wire.label())
                .region(mapping.shared().region(wire.region()))
                .created(mapping.date(Part.OBJECT_STORAGE, wire.dateCreated()))
                .state(state)
                .billed(States.billed(state))
                .price(mapping.noted(Part.OBJECT_STORAGE, prices.price(tier)))
                .attributes(Attributes.none().with(VultrAttributes.TIER, tier == null ? null : tier.salesName()))
                .build());
    }

    static OtherResource inference(WireInference wire, @Nullable WireUsage usage, Mapping mapping) {
        WireChatUsage chat = usage == null ? null : usage.chat();
        return new OtherResource(mapping.info(ResourceKind.INFERENCE, wire.id())
                .name(wire.label())
                .created(mapping.date(Part.INFERENCE, wire.dateCreated()))
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .price(mapping.noted(Part.INFERENCE, BY_USE))
                .attributes(Attributes.none().with(VultrAttributes.CHAT_COST, chat == null ? null : chat.cost()))
                .build());
    }

    /** Not billed itself, so that nobody adds it to what it holds. */
    static OtherResource subAccount(WireSubAccount wire, Mapping mapping) {
        BigDecimal pending = wire.pendingCharges();
        return new OtherResource(mapping.info(VultrAttributes.SUB_ACCOUNT, wire.id())
                .name(wire.name())
                .state(Boolean.TRUE.equals(wire.activated()) ? ResourceState.AVAILABLE : ResourceState.PENDING)
                .billed(Billed.NO)
                .price(OF_ITS_OWN)
                .attributes(Attributes.none()
                        .with(VultrAttributes.BALANCE, wire.balance())
                        .with(VultrAttributes.ACCRUED, pending))
                .build());
    }
}
