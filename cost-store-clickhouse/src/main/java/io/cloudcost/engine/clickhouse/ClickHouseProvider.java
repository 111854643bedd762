package io.cloudcost.engine.clickhouse;

import io.cloudcost.spi.CostStoreProvider;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StoreOptions;

/**
 * Opens {@code clickhouse:https://host:8443/database?user=…}. The password is in the environment variable
 * {@code CLICKHOUSE_PASSWORD} or in a file that the address names, never in the address.
 */
public final class ClickHouseProvider implements CostStoreProvider {

    /** For the service loader. */
    public ClickHouseProvider() {}

    @Override
    public String engine() {
        return "clickhouse";
    }

    @Override
    public CostStore open(String location, StoreOptions options) {
        Address address = Address.of(location);
        Server server = Server.of(address, Password.of(address, System.getenv()));
        try {
            Schema.prepare(server, options.readOnly());
            return new ClickHouseStore(server, options);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
