package io.cloudcost.vultr.internal;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireLine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the charges of one collection, tied to its resources. */
final class ChargeMaker {

    private static final Map<ResourceKind, Part> LISTS = Map.ofEntries(
            Map.entry(ResourceKind.COMPUTE_INSTANCE, Part.INSTANCES),
            Map.entry(ResourceKind.BARE_METAL, Part.BARE_METALS),
            Map.entry(ResourceKind.VOLUME, Part.VOLUMES),
            Map.entry(ResourceKind.SNAPSHOT, Part.SNAPSHOTS),
            Map.entry(ResourceKind.VOLUME_SNAPSHOT, Part.VOLUME_SNAPSHOTS),
            Map.entry(ResourceKind.IP_ADDRESS, Part.ADDRESSES),
            Map.entry(ResourceKind.LOAD_BALANCER, Part.LOAD_BALANCERS),
            Map.entry(ResourceKind.DATABASE, Part.DATABASES),
            Map.entry(ResourceKind.KUBERNETES_CLUSTER, Part.CLUSTERS),
            Map.entry(ResourceKind.OBJECT_STORAGE, Part.OBJECT_STORAGE),
            Map.entry(ResourceKind.FILE_SYSTEM, Part.FILE_SYSTEMS),
            Map.entry(ResourceKind.CONTAINER_REGISTRY, Part.REGISTRIES),
            Map.entry(ResourceKind.NAT_GATEWAY, Part.NAT_GATEWAYS),
            Map.entry(ResourceKind.CDN_ZONE, Part.CDN_ZONES),
            Map.entry(ResourceKind.INFERENCE, Part.INFERENCE));

    private final Session session;
    private final Basics basics;

    ChargeMaker(Session session, Basics basics) {
        this.session = session;
        this.basics = basics;
    }

    /** @param invoice null for charges that are not invoiced yet */
    List<CostRecord> make(Part part, List<WireLine> lines, @Nullable String invoice, Period billingPeriod) {
        Lines maker = maker(part);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> maker.charge(lines.get(at), invoice, at + 1, billingPeriod))
                .toList();
    }

    private Lines maker(Part part) {
        return new Lines(
                basics.accountOrId(),
                new Ties(session.inventory.index(), this::wholeKindRead),
                new ChargePeriods(part, session.notes));
    }

    /** Of a list that broke off nobody knows whether a name in it is the only one. */
    private boolean wholeKindRead(ResourceKind kind) {
        Part list = LISTS.get(kind);
        return list != null && session.isWhole(list);
    }
}
