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
import java.util.List;
import java.util.stream.Stream;

/**
 * Single calls to Vultr's API that give the model's types. Streams are lazy: they ask for the next page when the one before is used
 * up, and must be used once. The account, which every resource names, and the price lists are read once, when first
 * needed. Thread-safe; every failure is a {@link io.cloudcost.CostException}. An element that cannot be read ends its stream with
 * a {@link io.cloudcost.ResponseException} that names its place, since nobody would learn of it otherwise; a collection reads
 * the others. What cannot be read of a price list is a price that is unknown.
 */
public interface VultrClient extends AutoCloseable {

    /** A builder for the account that this API key opens. */
    static VultrClientBuilder builder(String apiKey) {
        return new VultrClientBuilder(VultrCollector.builder(apiKey));
    }

    /** Who the account is, what it owes, what the key may do. */
    Account account();

    /** What all machines together sent and received. */
    VultrBandwidth bandwidth();

    /** Invoices, payments and credits, newest first. */
    Stream<LedgerEntry> billingHistory();

    /** The heads of all invoices, newest first; their lines are not read. */
    Stream<Invoice> invoices();

    /** The lines of an invoice as charges; not tied to resources, as single calls know none. */
    Stream<CostRecord> invoiceItems(String invoiceId);

    /** What is charged but not invoiced; each charge is in the month in which it starts. */
    List<CostRecord> pendingCharges();

    /** The price list of virtual and physical machines, one line per plan and region where it is offered. */
    List<CatalogPrice> plans();

    /** Virtual machines with their plan's price in their region. Clusters are not read, so that nodes do not name theirs. */
    Stream<Machine> instances();

    /** Physical machines with their plan's price in their region. */
    Stream<Machine> bareMetals();

    /** What a machine sent and received per day; one call for each machine. */
    Utilization utilization(Machine machine);

    /** Managed databases with their plan's price. */
    Stream<Database> databases();

    /** Object storage subscriptions with the price of their class. */
    Stream<OtherResource> objectStorages();

    /** NAT gateways; one call for each private network. */
    Stream<OtherResource> natGateways();

    /** Inference subscriptions and what they used; one call for each. */
    Stream<OtherResource> inference();

    /** Block storage volumes. */
    Stream<Volume> volumes();

    /** Copies of volumes. */
    Stream<Snapshot> volumeSnapshots();

    /** Copies of machines, made by hand. */
    Stream<Snapshot> snapshots();

    /** Copies of machines, made by schedule; the machine's surcharge pays for them. */
    Stream<Snapshot> backups();

    /** Reserved addresses. */
    Stream<Address> addresses();

    /** Load balancers. */
    Stream<LoadBalancer> loadBalancers();

    /** Kubernetes clusters; their nodes are instances. */
    Stream<KubernetesCluster> clusters();

    /** Shared file systems. */
    Stream<OtherResource> fileSystems();

    /** Container registries. */
    Stream<OtherResource> registries();

    /** Zones of the delivery network that fetch. */
    Stream<OtherResource> pullZones();

    /** Zones of the delivery network that are filled. */
    Stream<OtherResource> pushZones();

    /** Accounts below this one. */
    Stream<OtherResource> subAccounts();

    /** Gives back connections. */
    @Override
    void close();
}
