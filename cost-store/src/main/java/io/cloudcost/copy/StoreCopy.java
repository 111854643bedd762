package io.cloudcost.copy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.engine.copy.CopyableStore;
import io.cloudcost.store.CostStore;
import java.util.function.Consumer;

/**
 * Copies a whole store, of all its customers, into another of any engine:
 *
 * <pre>{@code
 * CopyResult copied = StoreCopy.from(source).into(target);
 * }</pre>
 *
 * <p>All of it goes: charges with their coverage and reading times, what was replaced where that is kept, collections with
 * inventory and invoices, findings, quarantine, and of which import each unit is. Charges go in bulk, through files in
 * {@code java.io.tmpdir}. The source is not changed.
 *
 * <p>Where the target holds another reading of the same unit (customer, account, feed and billing period) the later one
 * counts, as with {@link CostStore#save}: an older one is replaced, a later one stays. What was replaced earlier is copied for
 * units that the target knows nothing of. Two stores that hold different charges of a unit as read at the same moment are
 * refused before anything is written. A collection of the same time as one that is there is taken to be the same.
 *
 * <p>Units go some at a time, each whole or not at all. A copy that was broken off can be made again: it goes on with what is
 * missing. In the end the charges of each unit are counted and summed in both stores, and must be the same.
 */
public final class StoreCopy {

    /** About how many charges go at once. */
    private static final long BATCH = 250_000;

    private final CostStore source;
    private final long batch;
    private final Consumer<CopiedUnit> listener;

    private StoreCopy(CostStore source, long batch, Consumer<CopiedUnit> listener) {
        this.source = source;
        this.batch = batch;
        this.listener = listener;
    }

    /** From this store, which may be open for reading only. */
    public static StoreCopy from(CostStore source) {
        return new StoreCopy(source, BATCH, unit -> {});
    }

    /** Tells of each unit once it is decided, or there: by the thread that copies. */
    public StoreCopy progress(Consumer<CopiedUnit> value) {
        return new StoreCopy(source, batch, value);
    }

    /** With at least so many charges at once, or one unit; 250,000 unless told. Fewer take less room in the folder for temporary files. */
    public StoreCopy atOnce(long rows) {
        return new StoreCopy(source, rows, listener);
    }

    /**
     * Copies into this store.
     *
     * @throws ConfigurationException if one of the stores cannot be copied
     * @throws io.cloudcost.StoreException if one cannot be read or written, if they contradict each other, or if they are not
     *     the same afterwards
     */
    public CopyResult into(CostStore target) {
        return new CopyRun(copyable(source), copyable(target), batch, listener).run();
    }

    private static CopyableStore copyable(CostStore store) {
        if (store instanceof CopyableStore copyable) {
            return copyable;
        }
        throw new ConfigurationException("A store of the kind "
                + store.getClass().getSimpleName() + " cannot be copied: only DuckDB and ClickHouse can.");
    }
}
