package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.snapshot.Part;

/** Tries each list of one region. */
final class Probes {

    private final Session session;
    private final Inventory inventory;
    private final String region;

    Probes(Session session, Inventory inventory, String region) {
        this.session = session;
        this.inventory = inventory;
        this.region = region;
    }

    void all() {
        session.run.part(Part.INSTANCES, true, () -> inventory.instances(region, page -> {}));
        session.run.part(Part.VOLUMES, true, () -> inventory.volumes(region, page -> {}));
        session.run.part(Part.VOLUME_SNAPSHOTS, true, this::snapshots);
        session.run.part(Part.ADDRESSES, true, () -> inventory.addresses(region));
        session.run.part(Part.NAT_GATEWAYS, true, () -> inventory.natGateways(region, page -> {}));
    }

    private void snapshots() {
        inventory.images(region, page -> {});
        inventory.snapshots(region, page -> {});
    }
}
