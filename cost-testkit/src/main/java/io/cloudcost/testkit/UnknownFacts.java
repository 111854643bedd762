package io.cloudcost.testkit;

import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same account, with facts taken away. Resources of kinds that this library has no record for are left out. */
final class UnknownFacts {

    private UnknownFacts() {}

    /** Nothing is known of what the resources do: no state, no age, no attachment, no use. */
    static CostSnapshot of(CostSnapshot snapshot) {
        return map(snapshot, UnknownFacts::blur, Attachment.UNKNOWN);
    }

    /** Prices are unknown, and there is no catalogue. */
    static CostSnapshot ofPrices(CostSnapshot snapshot) {
        return map(snapshot, UnknownFacts::unprice, null).toBuilder()
                .prices(List.of())
                .build();
    }

    private static CostSnapshot map(
            CostSnapshot snapshot, UnaryOperator<ResourceInfo> change, @Nullable Attachment attachment) {
        List<CloudResource> changed = snapshot.resources().stream()
                .flatMap(resource -> copy(resource, change.apply(resource.info()), attachment).stream())
                .toList();
        return snapshot.toBuilder().resources(changed).advice(List.of()).build();
    }

    private static ResourceInfo blur(ResourceInfo info) {
        return info.toBuilder()
                .state(ResourceState.UNKNOWN)
                .stateSince(null)
                .created(null)
                .billed(Billed.UNKNOWN)
                .utilization(Utilization.none())
                .build();
    }

    private static ResourceInfo unprice(ResourceInfo info) {
        return info.toBuilder()
                .price(Price.unknown("taken away by the test"))
                .surcharges(List.of())
                .build();
    }

    /** @param blurred what attachments and counts become; null to keep them */
    private static Optional<CloudResource> copy(
            CloudResource resource, ResourceInfo info, @Nullable Attachment blurred) {
        boolean keep = blurred == null;
        CloudResource copy = null;
        if (resource instanceof Machine m) {
            copy = new Machine(
                    info,
                    m.plan(),
                    m.vcpus(),
                    m.memoryMib(),
                    m.diskGb(),
                    m.gpu(),
                    m.operatingSystem(),
                    m.bandwidthGb(),
                    m.clusterId());
        } else if (resource instanceof Volume v) {
            copy = new Volume(info, v.sizeGb(), blurred == null ? v.attachment() : blurred, v.type());
        } else if (resource instanceof Address a) {
            copy = new Address(info, a.address(), a.version(), blurred == null ? a.attachment() : blurred);
        } else if (resource instanceof Snapshot s) {
            copy = new Snapshot(info, keep ? s.sizeBytes() : OptionalLong.empty(), keep ? s.sourceId() : null);
        } else if (resource instanceof LoadBalancer b) {
            copy = new LoadBalancer(info, keep ? b.targets() : OptionalInt.empty(), b.nodes());
        } else if (resource instanceof Database d) {
            copy = new Database(info, d.engine(), d.plan(), d.nodes());
        } else if (resource instanceof KubernetesCluster c) {
            copy = new KubernetesCluster(info, c.version(), keep ? c.nodeIds() : List.of());
        } else if (resource instanceof OtherResource) {
            copy = new OtherResource(info);
        }
        return Optional.ofNullable(copy);
    }
}
