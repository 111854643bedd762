package io.cloudcost.store;

/**
 * Where small things are kept that several processes change at once: what was paid for, what is reserved, what was told.
 * Everybody keeps tables of their own in it. Thread-safe.
 */
public interface StateStore extends AutoCloseable {

    /**
     * Does work in one transaction, alone in the whole store: all of it, or nothing if the work throws. The tables are there
     * and up to date when it begins. The connection is for this work only: it must neither be closed nor committed, and the
     * work must not come back to this store. A statement that failed may have ended the transaction: let the work throw then.
     *
     * @return what the work returned; null if that is null
     * @throws io.cloudcost.StoreException if the store cannot be used, or the work's statements fail; retryable if others
     *     kept it busy for too long, or a server is away. If a server was lost while the transaction ended, it may have been
     *     kept, and the message says so: look before repeating it
     */
    <T> T transaction(StateTables tables, StateWork<T> work);

    /**
     * Does work that only reads. It sees one moment, and neither waits for transactions nor keeps them waiting; in a store in
     * memory it may take turns with them. The rest is as in {@link #transaction}.
     *
     * @return what the work returned; null if that is null
     * @throws io.cloudcost.StoreException as there, and if the work writes: nothing of that is kept
     */
    <T> T read(StateTables tables, StateWork<T> work);

    /** Ends it. Work that runs is waited for. */
    @Override
    void close();
}
