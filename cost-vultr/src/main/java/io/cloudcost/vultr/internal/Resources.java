package io.cloudcost.vultr.internal;

import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.http.Rows;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireBandwidth;
import io.cloudcost.vultr.internal.api.WireDatabase;
import io.cloudcost.vultr.internal.api.WireInference;
import io.cloudcost.vultr.internal.api.WireObjectStorage;
import io.cloudcost.vultr.internal.api.WireUsage;
import io.cloudcost.vultr.internal.api.WireVpc;
import io.cloudcost.vultr.model.VultrParts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everything that exists beside machines and clusters. */
final class Resources {

    private final Session session;
    private final Basics basics;
    private final VultrApi api;

    Resources(Session session, Basics basics) {
        this.session = session;
        this.basics = basics;
        this.api = session.api;
    }

    /** Those with the most entries first. */
    void read() {
        list(Part.VOLUMES, "/blocks", api::blocks, Storage::volume);
        list(Part.BACKUPS, "/backups", api::backups, Storage::backup);
        list(Part.SNAPSHOTS, "/snapshots", api::snapshots, Storage::snapshot);
        session.part(Part.NAT_GATEWAYS, session.inventoried, this::natGateways);
        session.part(Part.DATABASES, session.inventoried, this::databases);
        session.part(Part.INFERENCE, session.inventoried, this::inference);
        session.part(Part.OBJECT_STORAGE, session.inventoried, this::objectStorages);
        list(Part.ADDRESSES, "/reserved-ips", api::reservedIps, Networks::address);
        list(Part.LOAD_BALANCERS, "/load-balancers", api::loadBalancers, Networks::loadBalancer);
        list(Part.VOLUME_SNAPSHOTS, "/blocks/snapshots", api::blockSnapshots, Storage::volumeSnapshot);
        list(Part.FILE_SYSTEMS, "/vfs", api::fileSystems, Storage::fileSystem);
        list(Part.REGISTRIES, "/registries", api::registries, Storage::registry);
        list(Part.CDN_ZONES, "/cdns/pull-zones", api::pullZones, Networks::zone);
        list(Part.CDN_ZONES, "/cdns/push-zones", api::pushZones, Networks::zone);
        session.part(
                VultrParts.SUB_ACCOUNTS,
                session.inventoried,
                SubAccounts.optional(
                        session.run,
                        reading(VultrParts.SUB_ACCOUNTS, "/subaccounts", api::subAccounts, Services::subAccount)));
        session.part(VultrParts.BANDWIDTH, session.inventoried, this::bandwidth);
    }

    private <W> void list(
            Part part, String path, PageCall<W> call, BiFunction<W, Mapping, ? extends CloudResource> mapper) {
        session.part(part, session.inventoried, reading(part, path, call, mapper));
    }

    private <W> CollectRun.Work reading(
            Part part, String path, PageCall<W> call, BiFunction<W, Mapping, ? extends CloudResource> mapper) {
        return () -> session.lists.read(part, path, call, rows -> make(part, rows, mapper));
    }

    /** Makes resources of wire records as soon as that can be done. */
    <W> void make(Part part, List<W> rows, BiFunction<W, Mapping, ? extends CloudResource> mapper) throws Exception {
        session.inventoried.hold();
        session.basics.pass(part, () -> {
            try {
                Mapping mapping = basics.mapping();
                List<CloudResource> made = rows.stream()
                        .<CloudResource>map(row -> mapper.apply(row, mapping))
                        .toList();
                session.inventory.deliver(session.inventory.admit(made));
            } finally {
                session.inventoried.release();
            }
        });
    }

    /** One call for each private network: there is no list of all gateways. */
    private void natGateways() throws Exception {
        session.lists.read(
                Part.NAT_GATEWAYS,
                "/vpcs",
                api::vpcs,
                networks -> networks.forEach(
                        network -> session.fork(Part.NAT_GATEWAYS, session.inventoried, () -> natGateways(network))));
    }

    private void natGateways(WireVpc network) throws Exception {
        session.lists.read(
                Part.NAT_GATEWAYS,
                "/vpcs/{id}/nat-gateway",
                (size, cursor) -> api.natGateways(network.id(), size, cursor),
                rows -> make(
                        Part.NAT_GATEWAYS,
                        rows,
                        (wire, mapping) -> Networks.natGateway(wire, network.region(), mapping)));
    }

    /** The price list of databases is only read where there are databases. */
    private void databases() throws Exception {
        List<WireDatabase> read = session.lists.all(Part.DATABASES, "/databases", api::databases);
        if (!read.isEmpty()) {
            List<WireDatabase> all =
                    read.stream().flatMap(Resources::withReplicas).toList();
            DatabasePrices prices = databasePrices();
            make(Part.DATABASES, all, (wire, mapping) -> Services.database(wire, prices, mapping));
        }
    }

    private static Stream<WireDatabase> withReplicas(WireDatabase database) {
        Rows<WireDatabase> replicas = database.readReplicas();
        return replicas == null ? Stream.of(database) : Stream.concat(Stream.of(database), replicas.stream());
    }

    private DatabasePrices databasePrices() throws Exception {
        try {
            return DatabasePrices.of(session.lists.all(
                    Part.DATABASES,
                    "/databases/plans",
                    (size, cursor) -> api.databasePlans().unpaged()));
        } catch (CostException failure) {
            tell(Part.DATABASES, failure);
            return DatabasePrices.none("the price list /databases/plans could not be read");
        }
    }

    /** The list of classes is only read where an object storage names its class without a price. */
    private void objectStorages() throws Exception {
        List<WireObjectStorage> read = session.lists.all(Part.OBJECT_STORAGE, "/object-storage", api::objectStorages);
        TierPrices tiers =
                read.stream().anyMatch(wire -> TierPrices.needsList(wire.tier())) ? tiers() : TierPrices.NONE;
        make(Part.OBJECT_STORAGE, read, (wire, mapping) -> Services.objectStorage(wire, tiers, mapping));
    }

    private TierPrices tiers() throws Exception {
        try {
            return new TierPrices(session.lists.all(
                    Part.OBJECT_STORAGE,
                    "/object-storage/tiers",
                    (size, cursor) -> api.tiers().unpaged()));
        } catch (CostException failure) {
            tell(Part.OBJECT_STORAGE, failure);
            return TierPrices.NONE;
        }
    }

    private void inference() throws Exception {
        session.lists.read(
                Part.INFERENCE,
                "/inference",
                api::inference,
                subscriptions -> subscriptions.forEach(
                        wire -> session.fork(Part.INFERENCE, session.inventoried, () -> inference(wire))));
    }

    private void inference(WireInference wire) throws Exception {
        WireUsage usage = usage(wire);
        make(Part.INFERENCE, List.of(wire), (same, mapping) -> Services.inference(same, usage, mapping));
    }

    private @Nullable WireUsage usage(WireInference wire) {
        try {
            return api.inferenceUsage(wire.id()).usage();
        } catch (CostException failure) {
            tell(Part.INFERENCE, failure);
            return null;
        }
    }

    private void bandwidth() throws Exception {
        WireBandwidth wire = api.bandwidth().bandwidth();
        make(VultrParts.BANDWIDTH, wire == null ? List.of() : List.of(wire), Networks::pool);
    }

    /** What is missing is no resource, only something about it. */
    private void tell(Part part, CostException failure) {
        session.run.partly(part);
        IssueCode code = failure instanceof PermissionException ? IssueCode.PERMISSION : IssueCode.PROVIDER_ERROR;
        session.issue(code, part, String.valueOf(failure.getMessage()));
    }
}
