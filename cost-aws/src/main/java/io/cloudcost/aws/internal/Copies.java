package io.cloudcost.aws.internal;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.Volume;

/** The same resource with more known of it. */
final class Copies {

    private Copies() {}

    /** Of the kinds that {@link Held} keeps; any other stays as it is. */
    static CloudResource with(CloudResource resource, ResourceInfo info) {
        if (resource instanceof Machine machine) {
            return with(machine, info);
        }
        if (resource instanceof Volume volume) {
            return new Volume(info, volume.sizeGb(), volume.attachment(), volume.type());
        }
        if (resource instanceof LoadBalancer balancer) {
            return new LoadBalancer(info, balancer.targets(), balancer.nodes());
        }
        return resource instanceof OtherResource ? new OtherResource(info) : resource;
    }

    private static Machine with(Machine machine, ResourceInfo info) {
        return new Machine(
                info,
                machine.plan(),
                machine.vcpus(),
                machine.memoryMib(),
                machine.diskGb(),
                machine.gpu(),
                machine.operatingSystem(),
                machine.bandwidthGb(),
                machine.clusterId());
    }
}
