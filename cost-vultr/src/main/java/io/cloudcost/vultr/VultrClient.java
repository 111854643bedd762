package io.cloudcost.vultr;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.vultr.internal.VultrCalls;
import io.cloudcost.vultr.model.VultrBandwidth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Single calls to Vultr's API that give the model's types. Streams are lazy: they ask for the next page when the one before is used
 * up, and must be used once. The account, which every resource names, and the price lists are read once, when first
 * needed. Thread-safe; every failure is a {@link io.cloudcost.CostException}. An element that cannot be read ends its stream with
 * a {@link io.cloudcost.ResponseException} that names its place, since nobody would learn of it otherwise; a collection reads
 * the others. What cannot be read of a price list is a price that is unknown.
 */
public final class VultrClient implements AutoCloseable {

    private final VultrCalls calls;

    VultrClient(VultrCalls calls) {
        this.calls = calls;
    }

    /** A builder for the account that this API key opens. */
    public static VultrClientBuilder builder(String apiKey) {
        return new VultrClientBuilder(VultrCollector.builder(apiKey));
    }

    /** Who the account is, what it owes, what the key may do. */
    public Account account() {
        return calls.account();
    }

    /** What all machines together sent and received. */
    public VultrBandwidth bandwidth() {
        return calls.bandwidth();
    }

    /** Invoices, payments and credits, newest first. */
    public Stream<LedgerEntry> billingHistory() {
        return calls.billingHistory();
    }

    /** The heads of all invoices, newest first; their lines are not read. */
    public Stream<Invoice> invoices() {
        return calls.invoices();
    }

    /** The lines of an invoice as charges; not tied to resources, as single calls know none. */
    public Stream<CostRecord> invoiceItems(String invoiceId) {
        return calls.invoiceItems(invoiceId);
    }

    /** What is charged but not invoiced; each charge is in the month in which it starts. */
    public List<CostRecord> pendingCharges() {
        return calls.pendingCharges();
    }

    /** The price list of virtual and physical machines, one line per plan and region where it is offered. */
    public List<CatalogPrice> plans() {
        return calls.plans();
    }

    /** Virtual machines with their plan's price in their region. Clusters are not read, so that nodes do not name theirs. */
    public Stream<Machine> instances() {
        return calls.instances();
    }

    /** Physical machines with their plan's price in their region. */
    public Stream<Machine> bareMetals() {
        return calls.bareMetals();
    }

    /** What a machine sent and received per day; one call for each machine. */
    public Utilization utilization(Machine machine) {
        return calls.utilization(machine);
    }

    /** Managed databases with their plan's price. */
    public Stream<Database> databases() {
        return calls.databases();
    }

    /** Object storage subscriptions with the price of their class. */
    public Stream<OtherResource> objectStorages() {
        return calls.objectStorages();
    }

    /** NAT gateways; one call for each private network. */
    public Stream<OtherResource> natGateways() {
        return calls.natGateways();
    }

    /** Inference subscriptions and what they used; one call for each. */
    public Stream<OtherResource> inference() {
        return calls.inference();
    }

    /** Block storage volumes. */
    public Stream<Volume> volumes() {
        return calls.volumes();
    }

    /** Copies of volumes. */
    public Stream<Snapshot> volumeSnapshots() {
        return calls.volumeSnapshots();
    }

    /** Copies of machines, made by hand. */
    public Stream<Snapshot> snapshots() {
        return calls.snapshots();
    }

    /** Copies of machines, made by schedule; the machine's surcharge pays for them. */
    public Stream<Snapshot> backups() {
        return calls.backups();
    }

    /** Reserved addresses. */
    public Stream<Address> addresses() {
        return calls.addresses();
    }

    /** Load balancers. */
    public Stream<LoadBalancer> loadBalancers() {
        return calls.loadBalancers();
    }

    /** Kubernetes clusters; their nodes are instances. */
    public Stream<KubernetesCluster> clusters() {
        return calls.clusters();
    }

    /** Shared file systems. */
    public Stream<OtherResource> fileSystems() {
        return calls.fileSystems();
    }

    /** Container registries. */
    public Stream<OtherResource> registries() {
        return calls.registries();
    }

    /** Zones of the delivery network that fetch. */
    public Stream<OtherResource> pullZones() {
        return calls.pullZones();
    }

    /** Zones of the delivery network that are filled. */
    public Stream<OtherResource> pushZones() {
        return calls.pushZones();
    }

    /** Accounts below this one. */
    public Stream<OtherResource> subAccounts() {
        return calls.subAccounts();
    }

    /** Gives back connections. */
    @Override
    public void close() {
        calls.close();
    }
}
