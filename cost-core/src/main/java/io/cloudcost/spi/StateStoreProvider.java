package io.cloudcost.spi;

import io.cloudcost.store.StateStore;

/** An engine of state stores, found through {@link java.util.ServiceLoader}. Its constructor does nothing. */
public interface StateStoreProvider {

    /** The word before the colon of an address, for example {@code sqlite}. */
    String engine();

    /**
     * Opens a store.
     *
     * @param location what follows the engine's name and colon
     */
    StateStore open(String location);
}
