package io.cloudcost.engine.copy;

/** A store whose content can be moved to another, without an object per charge. */
public interface CopyableStore {

    /** Reads all of it, of all customers, as it is at this moment. */
    StoreReader reader();

    /**
     * Adds to it, for any customer.
     *
     * @throws io.cloudcost.StoreException if it was opened for reading only
     */
    StoreWriter writer();
}
