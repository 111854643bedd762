package io.cloudcost.store;

import io.cloudcost.ConfigurationException;
import io.cloudcost.spi.CostStoreProvider;
import io.cloudcost.spi.Services;
import java.util.List;
import java.util.ServiceLoader;

/** Opens stores by address, through {@link ServiceLoader}. */
public final class CostStores {

    private CostStores() {}

    /**
     * Opens a store, and makes it if there is none.
     *
     * @param address for example {@code duckdb:costs.duckdb} or {@code duckdb::memory:}; a path alone means DuckDB
     * @throws ConfigurationException if the address is not understood or its engine's artifact is missing
     * @throws io.cloudcost.StoreException if it cannot be opened: says why and what to do
     */
    public static CostStore open(String address) {
        return open(address, StoreOptions.defaults());
    }

    /** Opens a store with options. */
    public static CostStore open(String address, StoreOptions options) {
        String engine = engine(address);
        return find().stream()
                .filter(provider -> provider.engine().equals(engine))
                .findFirst()
                .orElseThrow(() -> missing(address, engine))
                .open(address.startsWith(engine + ":") ? address.substring(engine.length() + 1) : address, options);
    }

    private static String engine(String address) {
        if (address.isBlank()) {
            throw new ConfigurationException("The store's address is empty. Give one such as duckdb:costs.duckdb.");
        }
        int colon = address.indexOf(':');
        return colon > 1 && address.substring(0, colon).chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? address.substring(0, colon)
                : "duckdb";
    }

    private static List<CostStoreProvider> find() {
        return Services.find(
                        ServiceLoader.load(CostStoreProvider.class, CostStoreProvider.class.getClassLoader()),
                        ServiceLoader.load(CostStoreProvider.class))
                .services();
    }

    private static ConfigurationException missing(String address, String engine) {
        String artifact = engine.equals("clickhouse") ? "cost-store-clickhouse" : "cost-store";
        return new ConfigurationException("No store engine '" + engine + "' for the address '" + safe(address)
                + "'. Add the dependency io.cloudcost:" + artifact + " (its version is in cost-bom). Found: "
                + find().stream().map(CostStoreProvider::engine).toList() + ".");
    }

    /** Without what may be a password after the question mark or before the host. */
    private static String safe(String address) {
        return address.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }
}
