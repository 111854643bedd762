package io.cloudcost.simulator.vultr;

import java.util.List;

/** All families of an estate, in the order of their lines on a bill. */
final class Families {

    private Families() {}

    static List<Family> of(VultrSpec spec, List<Machine> instances) {
        return List.of(
                Volumes.generate(spec, instances),
                Snapshots.generate(spec),
                Backups.generate(spec, instances),
                ReservedIps.generate(spec, instances),
                LoadBalancers.generate(spec, instances),
                Databases.generate(spec),
                Clusters.generate(spec, instances),
                ObjectStorages.generate(spec),
                FileSystems.generate(spec),
                Registries.generate(spec),
                Networks.generate(spec),
                ContentDelivery.generate(spec),
                Inference.generate(spec),
                People.generate(spec));
    }
}
