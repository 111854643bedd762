package io.cloudcost.store;

/**
 * Where small things are kept that several processes change at once: what was paid for, what is reserved, what was told.
 * Everybody keeps tables of their own in it. Thread-safe.
 */
public interface StateStore extends AutoCloseable {

    /**
     * Does work in one transaction, alone in the whole store: all of it, or nothing if the work throws. The tables are there
     * and up to date when it begins. The connection is for this work only: it must neither be closed nor committed, and the
     * work must not come back to this store.
     *
     * @return what the work returned; null if that is null
     * @throws io.cloudcost.StoreException if the store cannot be used, or the work's statements fail; retryable if others
     *     kept it busy for too long
     */
    <T> T transaction(StateTables tables, StateWork<T> work);

    /** Ends it. Work that runs is waited for. */
    @Override
    void close();
}
