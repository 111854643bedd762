package io.cloudcost.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Looks after a store: how large it is, whether it is in order, a copy, and what is too old. */
public interface StoreUpkeep {

    /** What the store takes. */
    StoreInfo info();

    /**
     * Reads everything and compares the charges with what {@link CostStore#coverage()} says of them.
     *
     * @return what is not in order, in sentences; empty if all is
     */
    List<String> check();

    /**
     * Writes a copy of the whole store, of all customers, as it is at one moment. It is a file that the embedded engine opens as
     * {@code duckdb:<file>}, whatever engine this store has.
     *
     * @param file where to; it must not be there yet
     * @throws io.cloudcost.StoreException if it is there or cannot be written; then nothing is left behind
     */
    void backup(Path file);

    /**
     * Removes this customer's charges of billing periods that had ended by then, inventory and findings of collections from
     * before, and replaced charges of both. The newest collection of each account stays, and so do invoices, of which each
     * is kept as it was seen last. What was removed cannot be had back.
     *
     * @param before the moment, UTC
     * @param dryRun whether only to say what would be removed
     */
    PruneResult prune(Instant before, boolean dryRun);
}
