package io.cloudcost.vultr.internal;

import io.cloudcost.ResponseException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.http.CallObserver;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireBandwidth;
import io.cloudcost.vultr.internal.api.WireNatGateway;
import io.cloudcost.vultr.internal.api.WireVpc;
import io.cloudcost.vultr.model.VultrBandwidth;
import java.util.List;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Single calls over a connection of their own; what each means is told at the public client. */
public final class VultrCalls implements AutoCloseable {

    private final VultrConnection connection;
    private final VultrApi api;
    private final Lookups lookups;
    private final BillingCalls billing;

    /** Opens no connection yet. */
    public VultrCalls(CollectorSpec spec) {
        connection = VultrConnection.open(spec, CallObserver.NONE, null);
        api = connection.api();
        lookups = new Lookups(spec, api);
        billing = new BillingCalls(spec, api, lookups);
    }

    public Account account() {
        return lookups.readAccount();
    }

    public VultrBandwidth bandwidth() {
        WireBandwidth wire = api.bandwidth().bandwidth();
        if (wire == null) {
            throw new ResponseException(
                    "The answer to /account/bandwidth is empty; try again later.", "$.bandwidth", null);
        }
        return Bandwidths.of(wire);
    }

    public Stream<LedgerEntry> billingHistory() {
        return billing.history();
    }

    public Stream<Invoice> invoices() {
        return billing.invoices();
    }

    public Stream<CostRecord> invoiceItems(String invoiceId) {
        return lazily(() -> billing.items(invoiceId));
    }

    public List<CostRecord> pendingCharges() {
        return billing.pending();
    }

    public List<CatalogPrice> plans() {
        return lookups.catalogue();
    }

    public Stream<Machine> instances() {
        return list("/instances", api::instances, lookups::instanceMapping, Machines::instance);
    }

    public Stream<Machine> bareMetals() {
        return list("/bare-metals", api::bareMetals, lookups::metalMapping, Machines::bareMetal);
    }

    public Utilization utilization(Machine machine) {
        boolean metal = machine.kind().equals(ResourceKind.BARE_METAL);
        return Traffic.of(
                metal ? api.bareMetalTraffic(machine.id()) : api.instanceTraffic(machine.id()), lookups.notes());
    }

    public Stream<Database> databases() {
        return list(
                "/databases",
                api::databases,
                lookups::mapping,
                (wire, mapping) -> Services.database(wire, lookups.databasePrices(), mapping));
    }

    public Stream<OtherResource> objectStorages() {
        return list(
                "/object-storage",
                api::objectStorages,
                lookups::mapping,
                (wire, mapping) -> Services.objectStorage(wire, lookups.tierPrices(wire.tier()), mapping));
    }

    public Stream<OtherResource> natGateways() {
        PageCall<WireVpc> networks = api::vpcs;
        return lazily(() -> networks.wholePages("/vpcs").stream().flatMap(this::natGateways));
    }

    public Stream<OtherResource> inference() {
        return list(
                "/inference",
                api::inference,
                lookups::mapping,
                (wire, mapping) ->
                        Services.inference(wire, api.inferenceUsage(wire.id()).usage(), mapping));
    }

    public Stream<Volume> volumes() {
        return list("/blocks", api::blocks, lookups::mapping, Storage::volume);
    }

    public Stream<Snapshot> volumeSnapshots() {
        return list("/blocks/snapshots", api::blockSnapshots, lookups::mapping, Storage::volumeSnapshot);
    }

    public Stream<Snapshot> snapshots() {
        return list("/snapshots", api::snapshots, lookups::mapping, Storage::snapshot);
    }

    public Stream<Snapshot> backups() {
        return list("/backups", api::backups, lookups::mapping, Storage::backup);
    }

    public Stream<Address> addresses() {
        return list("/reserved-ips", api::reservedIps, lookups::mapping, Networks::address);
    }

    public Stream<LoadBalancer> loadBalancers() {
        return list("/load-balancers", api::loadBalancers, lookups::mapping, Networks::loadBalancer);
    }

    public Stream<KubernetesCluster> clusters() {
        return list("/kubernetes/clusters", api::clusters, lookups::mapping, Services::cluster);
    }

    public Stream<OtherResource> fileSystems() {
        return list("/vfs", api::fileSystems, lookups::mapping, Storage::fileSystem);
    }

    public Stream<OtherResource> registries() {
        return list("/registries", api::registries, lookups::mapping, Storage::registry);
    }

    public Stream<OtherResource> pullZones() {
        return list("/cdns/pull-zones", api::pullZones, lookups::mapping, Networks::zone);
    }

    public Stream<OtherResource> pushZones() {
        return list("/cdns/push-zones", api::pushZones, lookups::mapping, Networks::zone);
    }

    public Stream<OtherResource> subAccounts() {
        return list("/subaccounts", api::subAccounts, lookups::mapping, Services::subAccount);
    }

    @Override
    public void close() {
        connection.close();
    }

    private Stream<OtherResource> natGateways(WireVpc network) {
        PageCall<WireNatGateway> gateways = (size, cursor) -> api.natGateways(network.id(), size, cursor);
        Mapping mapping = lookups.mapping();
        return gateways.wholePages("/vpcs/{id}/nat-gateway").stream()
                .map(wire -> Networks.natGateway(wire, network.region(), mapping));
    }

    private static <W, R> Stream<R> list(
            String path, PageCall<W> call, Supplier<Mapping> needs, BiFunction<W, Mapping, R> mapper) {
        return lazily(() -> {
            Mapping mapping = needs.get();
            return call.wholePages(path).stream().map(wire -> mapper.apply(wire, mapping));
        });
    }

    /** Nothing is asked before somebody wants the first element. */
    private static <R> Stream<R> lazily(Supplier<Stream<R>> stream) {
        return StreamSupport.stream(() -> stream.get().spliterator(), Spliterator.ORDERED, false);
    }
}
