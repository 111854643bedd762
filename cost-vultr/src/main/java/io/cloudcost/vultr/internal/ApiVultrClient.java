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
import io.cloudcost.vultr.VultrBandwidth;
import io.cloudcost.vultr.VultrClient;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireBandwidth;
import io.cloudcost.vultr.internal.api.WireNatGateway;
import io.cloudcost.vultr.internal.api.WireVpc;
import java.util.List;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The client over a connection of its own. */
public final class ApiVultrClient implements VultrClient {

    private final VultrConnection connection;
    private final VultrApi api;
    private final Lookups lookups;
    private final BillingCalls billing;

    /** Opens no connection yet. */
    public ApiVultrClient(CollectorSpec spec) {
        connection = VultrConnection.open(spec, CallObserver.NONE, null);
        api = connection.api();
        lookups = new Lookups(spec, api);
        billing = new BillingCalls(spec, api, lookups);
    }

    @Override
    public Account account() {
        return lookups.readAccount();
    }

    @Override
    public VultrBandwidth bandwidth() {
        WireBandwidth wire = api.bandwidth().bandwidth();
        if (wire == null) {
            throw new ResponseException(
                    "The answer to /account/bandwidth is empty; try again later.", "$.bandwidth", null);
        }
        return Bandwidths.of(wire);
    }

    @Override
    public Stream<LedgerEntry> billingHistory() {
        return billing.history();
    }

    @Override
    public Stream<Invoice> invoices() {
        return billing.invoices();
    }

    @Override
    public Stream<CostRecord> invoiceItems(String invoiceId) {
        return lazily(() -> billing.items(invoiceId));
    }

    @Override
    public List<CostRecord> pendingCharges() {
        return billing.pending();
    }

    @Override
    public List<CatalogPrice> plans() {
        return lookups.catalogue();
    }

    @Override
    public Stream<Machine> instances() {
        return list("/instances", api::instances, lookups::instanceMapping, Machines::instance);
    }

    @Override
    public Stream<Machine> bareMetals() {
        return list("/bare-metals", api::bareMetals, lookups::metalMapping, Machines::bareMetal);
    }

    @Override
    public Utilization utilization(Machine machine) {
        boolean metal = machine.kind().equals(ResourceKind.BARE_METAL);
        return Traffic.of(
                metal ? api.bareMetalTraffic(machine.id()) : api.instanceTraffic(machine.id()), lookups.notes());
    }

    @Override
    public Stream<Database> databases() {
        return list(
                "/databases",
                api::databases,
                lookups::mapping,
                (wire, mapping) -> Services.database(wire, lookups.databasePrices(), mapping));
    }

    @Override
    public Stream<OtherResource> objectStorages() {
        return list(
                "/object-storage",
                api::objectStorages,
                lookups::mapping,
                (wire, mapping) -> Services.objectStorage(wire, lookups.tierPrices(wire.tier()), mapping));
    }

    @Override
    public Stream<OtherResource> natGateways() {
        PageCall<WireVpc> networks = api::vpcs;
        return lazily(() -> networks.wholePages("/vpcs").stream().flatMap(this::natGateways));
    }

    @Override
    public Stream<OtherResource> inference() {
        return list(
                "/inference",
                api::inference,
                lookups::mapping,
                (wire, mapping) ->
                        Services.inference(wire, api.inferenceUsage(wire.id()).usage(), mapping));
    }

    @Override
    public Stream<Volume> volumes() {
        return list("/blocks", api::blocks, lookups::mapping, Storage::volume);
    }

    @Override
    public Stream<Snapshot> volumeSnapshots() {
        return list("/blocks/snapshots", api::blockSnapshots, lookups::mapping, Storage::volumeSnapshot);
    }

    @Override
    public Stream<Snapshot> snapshots() {
        return list("/snapshots", api::snapshots, lookups::mapping, Storage::snapshot);
    }

    @Override
    public Stream<Snapshot> backups() {
        return list("/backups", api::backups, lookups::mapping, Storage::backup);
    }

    @Override
    public Stream<Address> addresses() {
        return list("/reserved-ips", api::reservedIps, lookups::mapping, Networks::address);
    }

    @Override
    public Stream<LoadBalancer> loadBalancers() {
        return list("/load-balancers", api::loadBalancers, lookups::mapping, Networks::loadBalancer);
    }

    @Override
    public Stream<KubernetesCluster> clusters() {
        return list("/kubernetes/clusters", api::clusters, lookups::mapping, Services::cluster);
    }

    @Override
    public Stream<OtherResource> fileSystems() {
        return list("/vfs", api::fileSystems, lookups::mapping, Storage::fileSystem);
    }

    @Override
    public Stream<OtherResource> registries() {
        return list("/registries", api::registries, lookups::mapping, Storage::registry);
    }

    @Override
    public Stream<OtherResource> pullZones() {
        return list("/cdns/pull-zones", api::pullZones, lookups::mapping, Networks::zone);
    }

    @Override
    public Stream<OtherResource> pushZones() {
        return list("/cdns/push-zones", api::pushZones, lookups::mapping, Networks::zone);
    }

    @Override
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
