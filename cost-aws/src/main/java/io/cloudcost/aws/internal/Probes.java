package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.BucketLists;
import io.cloudcost.aws.internal.sdk.InstanceTypes;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.LoadBalancers;
import io.cloudcost.aws.internal.sdk.SpotPrices;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.snapshot.Part;
import java.util.List;

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
        session.run.part(Part.LOAD_BALANCERS, true, this::balancers);
        session.run.part(Part.INSTANCE_TYPES, true, () -> new InstanceTypes(session.access).probe(region));
        session.run.part(AwsParts.SPOT_PRICES, true, this::spot);
        session.run.part(ServiceParts.TAGS, true, () -> TagReader.probe(session, region));
        new ServiceReadings(session, false)
                .all()
                .forEach((part, reading) -> session.run.part(part, true, () -> reading.read(region)));
        AdviceReader advice = new AdviceReader(session, false);
        advice.start();
        advice.regional().forEach((part, reading) -> session.run.part(part, true, () -> reading.read(region)));
        CommitmentReader commitments = new CommitmentReader(session, false);
        commitments.start();
        commitments.regional().forEach((part, reading) -> session.run.part(part, true, () -> reading.read(region)));
        BucketLists buckets = new BucketLists(session.access, false);
        session.run.part(Part.OBJECT_STORAGE, true, () -> buckets.buckets(page -> {}));
    }

    private void spot() {
        new SpotPrices(session.access, false)
                .at(session.spec.clock().instant(), region, List.of("t3.micro"), List.of("Linux/UNIX"));
    }

    private void balancers() {
        LoadBalancers balancers = new LoadBalancers(session.access);
        balancers.balancers(region);
        balancers.classic(region);
        balancers.groups(region).stream().limit(1).forEach(group -> balancers.targets(region, group.targetGroupArn()));
    }

    private void snapshots() {
        inventory.images(region, page -> {});
        inventory.snapshots(region, page -> {});
    }
}
