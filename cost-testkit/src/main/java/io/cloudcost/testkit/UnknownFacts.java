package io.cloudcost.testkit;

import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same account, with facts taken away. */
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
                .map(resource -> copy(resource, change.apply(resource.info()), attachment))
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
    private static CloudResource copy(CloudResource resource, ResourceInfo info, @Nullable Attachment blurred) {
        CloudResource copy = resource.withInfo(info);
        return blurred == null ? copy : blur(copy, blurred);
    }

    private static CloudResource blur(CloudResource resource, Attachment blurred) {
        if (resource instanceof Volume v) {
            return new Volume(v.info(), v.sizeGb(), blurred, v.type());
        }
        if (resource instanceof Address a) {
            return new Address(a.info(), a.address(), a.version(), blurred);
        }
        if (resource instanceof Snapshot s) {
            return new Snapshot(s.info(), OptionalLong.empty(), null);
        }
        if (resource instanceof LoadBalancer b) {
            return new LoadBalancer(b.info(), OptionalInt.empty(), b.nodes());
        }
        return resource instanceof KubernetesCluster c
                ? new KubernetesCluster(c.info(), c.version(), List.of())
                : resource;
    }
}
