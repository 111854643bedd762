package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.LoadBalancers;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part of the inventory is read in one region. */
final class RegionLists {

    /** Reads a list of a region. */
    interface Reading {
        void read(String region);
    }

    private final Session session;
    private final Inventory inventory;
    private final Map<Part, Reading> readings = new LinkedHashMap<>();

    RegionLists(Session session, Inventory inventory) {
        this.session = session;
        this.inventory = inventory;
        readings.put(Part.INSTANCES, this::instances);
        readings.put(Part.VOLUMES, this::volumes);
        readings.put(Part.VOLUME_SNAPSHOTS, this::snapshots);
        readings.put(Part.ADDRESSES, this::addresses);
        readings.put(Part.NAT_GATEWAYS, this::natGateways);
        readings.put(Part.LOAD_BALANCERS, this::balancers);
    }

    Map<Part, Reading> all() {
        return readings;
    }

    private void instances(String region) {
        Machines machines = new Machines(session.identity.id(), session.prices);
        inventory.instances(region, page -> keep(Part.INSTANCES, machines.of(region, page)));
    }

    private void volumes(String region) {
        Disks disks = new Disks(things(region));
        inventory.volumes(region, page -> keep(Part.VOLUMES, disks.volumes(page)));
    }

    /** Which of them belong to images must be known first: those are no forgotten copies. */
    private void snapshots(String region) {
        Map<String, String> images = new HashMap<>();
        Images kept = new Images(things(region));
        inventory.images(region, page -> {
            images.putAll(Images.bySnapshot(page));
            keep(Part.VOLUME_SNAPSHOTS, kept.of(page));
        });
        Disks disks = new Disks(things(region));
        inventory.snapshots(region, page -> keep(Part.VOLUME_SNAPSHOTS, disks.snapshots(page, images)));
    }

    private void addresses(String region) {
        keep(Part.ADDRESSES, new Networks(things(region)).addresses(inventory.addresses(region)));
    }

    private void natGateways(String region) {
        Networks networks = new Networks(things(region));
        inventory.natGateways(region, page -> keep(Part.NAT_GATEWAYS, networks.natGateways(page)));
    }

    private void balancers(String region) {
        keep(Part.LOAD_BALANCERS, new BalancerLists(new LoadBalancers(session.access), things(region), region).read());
    }

    private Things things(String region) {
        return new Things(session.identity.id(), region, session.prices);
    }

    private void keep(Part part, List<? extends CloudResource> made) {
        session.held.resources(made);
        session.run.read(part, made.size());
    }
}
