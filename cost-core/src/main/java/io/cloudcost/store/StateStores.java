package io.cloudcost.store;

import io.cloudcost.ConfigurationException;
import io.cloudcost.spi.Services;
import io.cloudcost.spi.StateStoreProvider;
import java.util.List;
import java.util.ServiceLoader;

/** Opens state stores by address, through {@link ServiceLoader}. */
public final class StateStores {

    private static final String DEFAULT = "sqlite";

    private StateStores() {}

    /**
     * Opens a store, and makes it if there is none.
     *
     * @param address for example {@code sqlite:state.db}, {@code sqlite::memory:} or
     *     {@code postgresql://host:5432/database?user=me}; a path alone means SQLite
     * @throws ConfigurationException if the address is not understood or its engine's artifact is missing
     * @throws io.cloudcost.StoreException if it cannot be opened: says why and what to do
     */
    public static StateStore open(String address) {
        if (address.isBlank()) {
            throw new ConfigurationException("The state store's address is empty. Give one such as sqlite:state.db.");
        }
        String engine = engine(address);
        return find().stream()
                .filter(provider -> provider.engine().equals(engine))
                .findFirst()
                .orElseThrow(() -> missing(engine))
                .open(address.startsWith(engine + ":") ? address.substring(engine.length() + 1) : address);
    }

    /** A word of one letter is a drive. */
    private static String engine(String address) {
        int colon = address.indexOf(':');
        return colon > 1 && address.substring(0, colon).chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? address.substring(0, colon)
                : DEFAULT;
    }

    private static List<StateStoreProvider> find() {
        return Services.find(
                        ServiceLoader.load(StateStoreProvider.class, StateStoreProvider.class.getClassLoader()),
                        ServiceLoader.load(StateStoreProvider.class))
                .services();
    }

    private static ConfigurationException missing(String engine) {
        return new ConfigurationException("No state store engine '" + engine
                + "'. Add the dependency io.cloudcost:cost-state (its version is in cost-bom). Found: "
                + find().stream().map(StateStoreProvider::engine).toList() + ".");
    }
}
