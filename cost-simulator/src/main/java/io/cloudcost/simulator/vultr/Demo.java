package io.cloudcost.simulator.vultr;

import java.time.Instant;
import java.util.Map;

/** What the demonstration's account has. */
final class Demo {

    private static final Map<VultrCount, Integer> FEW = Map.of(
            VultrCount.SUSPENDED, 0,
            VultrCount.ODD_NAMES, 0,
            VultrCount.GPU_BARE_METALS, 0,
            VultrCount.PENDING, 1,
            VultrCount.UNPRICED, 1,
            VultrCount.FREE, 1,
            VultrCount.TWINS, 1,
            VultrCount.BARE_METALS, 2,
            VultrCount.STOPPED, 4,
            VultrCount.GPU_INSTANCES, 4);
    private static final Map<VultrCount, Integer> BESIDE = Map.of(
            VultrCount.VOLUMES, 12,
            VultrCount.UNATTACHED_VOLUMES, 4,
            VultrCount.SNAPSHOTS, 8,
            VultrCount.BACKUPS, 10,
            VultrCount.RESERVED_IPS, 5,
            VultrCount.FREE_RESERVED_IPS, 2,
            VultrCount.LOAD_BALANCERS, 3,
            VultrCount.EMPTY_LOAD_BALANCERS, 1,
            VultrCount.DATABASES, 2,
            VultrCount.OBJECT_STORAGES, 2);

    private Demo() {}

    static VultrSpec spec(Instant now) {
        VultrSpec.Builder spec =
                VultrEstate.spec().seed(54).now(now).instances(40).invoices(12);
        FEW.forEach(spec::count);
        BESIDE.forEach(spec::count);
        return spec.build();
    }
}
