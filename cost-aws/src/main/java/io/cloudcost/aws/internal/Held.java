package io.cloudcost.aws.internal;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Resources of which more is learned after all of them are listed, such as their use. They wait here; all others pass at once.
 */
final class Held {

    private final Outlet outlet;
    private final List<CloudResource> waiting = new ArrayList<>();

    Held(Outlet outlet) {
        this.outlet = outlet;
    }

    void resources(List<? extends CloudResource> batch) {
        outlet.resources(batch.stream().filter(each -> !waits(each)).toList());
        synchronized (this) {
            batch.stream().filter(Held::waits).forEach(waiting::add);
        }
    }

    /** A copy of what waits now. */
    synchronized List<CloudResource> waiting() {
        return List.copyOf(waiting);
    }

    /** Lets all of them go, each with what was learned of it. */
    synchronized void release(UnaryOperator<CloudResource> learned) {
        outlet.resources(waiting.stream().map(learned).toList());
        waiting.clear();
    }

    private static boolean waits(CloudResource resource) {
        return resource instanceof Machine
                || resource instanceof Volume
                || resource instanceof LoadBalancer
                || resource.kind().equals(ResourceKind.NAT_GATEWAY)
                || ServiceMeasures.measures(resource.kind());
    }
}
