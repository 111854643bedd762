package io.cloudcost.spi;

import io.cloudcost.store.CostStore;
import io.cloudcost.store.StoreOptions;

/** A store engine, found through {@link java.util.ServiceLoader}. Its constructor does nothing. */
public interface CostStoreProvider {

    /** The word before the colon of an address, for example {@code duckdb}. */
    String engine();

    /**
     * Opens a store.
     *
     * @param location what follows the engine's name and colon
     */
    CostStore open(String location, StoreOptions options);
}
