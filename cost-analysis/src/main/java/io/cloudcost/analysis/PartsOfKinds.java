package io.cloudcost.analysis;

import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which part of a collection reads which kind of resource. */
final class PartsOfKinds {

    private static final Map<ResourceKind, Part> PARTS = Map.ofEntries(
            Map.entry(ResourceKind.COMPUTE_INSTANCE, Part.INSTANCES),
            Map.entry(ResourceKind.BARE_METAL, Part.BARE_METALS),
            Map.entry(ResourceKind.VOLUME, Part.VOLUMES),
            Map.entry(ResourceKind.SNAPSHOT, Part.SNAPSHOTS),
            Map.entry(ResourceKind.VOLUME_SNAPSHOT, Part.VOLUME_SNAPSHOTS),
            Map.entry(ResourceKind.BACKUP, Part.BACKUPS),
            Map.entry(ResourceKind.IP_ADDRESS, Part.ADDRESSES),
            Map.entry(ResourceKind.LOAD_BALANCER, Part.LOAD_BALANCERS),
            Map.entry(ResourceKind.NAT_GATEWAY, Part.NAT_GATEWAYS),
            Map.entry(ResourceKind.CDN_ZONE, Part.CDN_ZONES),
            Map.entry(ResourceKind.DATABASE, Part.DATABASES),
            Map.entry(ResourceKind.KUBERNETES_CLUSTER, Part.CLUSTERS),
            Map.entry(ResourceKind.OBJECT_STORAGE, Part.OBJECT_STORAGE),
            Map.entry(ResourceKind.FILE_SYSTEM, Part.FILE_SYSTEMS),
            Map.entry(ResourceKind.CONTAINER_REGISTRY, Part.REGISTRIES),
            Map.entry(ResourceKind.INFERENCE, Part.INFERENCE));

    private PartsOfKinds() {}

    /** All kinds that have a part. */
    static Set<ResourceKind> kinds() {
        return PARTS.keySet();
    }

    /** Whether a part tells what exists. */
    static boolean isInventory(Part part) {
        return PARTS.containsValue(part);
    }

    static Optional<Part> partOf(ResourceKind kind) {
        return Optional.ofNullable(PARTS.get(kind));
    }
}
