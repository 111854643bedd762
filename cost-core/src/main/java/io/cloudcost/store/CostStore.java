package io.cloudcost.store;

import io.cloudcost.ConfigurationException;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps collected data. Charges are replaced as a whole by unit (customer, provider, account, feed, billing period);
 * inventory and findings are appended by time. For each account and billing period one feed speaks: {@link #query} sums
 * that one and no other. Thread-safe; close it soon, since an embedded engine belongs to one process at a time.
 */
public interface CostStore extends CostData, AutoCloseable {

    /**
     * Keeps a snapshot: its complete units replace what was there, all in one atomic step; incomplete ones, and those of
     * which a later reading is held, leave what was there and are named in the result. Everything else of the snapshot is
     * kept by the time of its collection; saving the same snapshot again changes nothing. A snapshot that names no customer
     * becomes that of the customer the store was opened for.
     *
     * @throws io.cloudcost.StoreException if it could not be written, or belongs to another customer than the store was
     *     opened for; then the old data is still there
     */
    SaveResult save(CostSnapshot snapshot);

    /** Keeps what an analysis of this snapshot found. */
    void saveFindings(Source source, Instant collectedAt, List<Finding> findings);

    /**
     * The newest snapshot of an account, with the charges that the store holds for its periods: those that it could not
     * read itself are as old as {@link #coverage()} says. Its resources are what it saw, and its parts say how much that
     * was.
     */
    Optional<CostSnapshot> latest(Source source);

    /**
     * The resources that the newest snapshot of an account saw: those of {@link #latest} without its charges, which may be many.
     * Empty if the store knows no snapshot of the account.
     */
    default List<CloudResource> inventory(Source source) {
        return latest(source).map(CostSnapshot::resources).orElse(List.of());
    }

    /**
     * The newest snapshot of an account since a time that is one of those asked for, without its charges: a collection may have left
     * out, or not been able to read, what an earlier one saw. Empty if the store keeps none such.
     *
     * @param which is asked newest first, of snapshots without resources and invoices, which may be many
     */
    default Optional<CostSnapshot> inventory(Source source, Instant since, Predicate<CostSnapshot> which) {
        return latest(source).filter(it -> !it.collectedAt().isBefore(since)).filter(which);
    }

    /** What is held of an account's charges for the billing periods in this period, by billing period and feed. */
    List<ChargeSet> charges(Source source, Period period);

    /** The accounts that the store knows, sorted. */
    List<Source> sources();

    /** What is held per unit, sorted by account, period and feed. */
    List<StoredCoverage> coverage();

    /**
     * All invoices that are known of an account from any collection, oldest first, each as it was seen last; what is known
     * of its lines is not lost when a later collection does not read them again.
     */
    List<Invoice> invoices(Source source);

    /** Ids of invoices whose lines are among the charges of a final unit: what a collection need not fetch again. */
    Set<String> finalInvoices(Source source);

    /** What was found in the newest collection of an account that findings were kept of. */
    List<Finding> findings(Source source);

    /**
     * What the store knew at this moment: of each unit the reading that was held then. It goes back as far as replaced
     * charges were kept, see {@link StoreOptions#keepReplaced()}.
     *
     * @return asks the store each time, and not after it is closed; its {@code query} throws
     *     {@link io.cloudcost.StoreException} where charges that were known then are not kept any more, and says since when
     *     all are
     */
    CostData asOf(Instant instant);

    /**
     * Looks after the store.
     *
     * @throws ConfigurationException if this kind of store looks after itself
     */
    default StoreUpkeep upkeep() {
        throw new ConfigurationException(
                "This kind of store has nothing to look after it with: use what its engine offers.");
    }

    /** Releases the engine and its file. */
    @Override
    void close();
}
