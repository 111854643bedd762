package io.cloudcost.engine.duckdb;

import io.cloudcost.spi.CostStoreProvider;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StoreOptions;

/** Opens {@code duckdb:<file>} and {@code duckdb::memory:}. */
public final class DuckDbProvider implements CostStoreProvider {

    /** For the service loader. */
    public DuckDbProvider() {}

    @Override
    public String engine() {
        return "duckdb";
    }

    @Override
    public CostStore open(String location, StoreOptions options) {
        Database database = new Opener(Location.of(location), options).open();
        try {
            Schema.prepare(database);
            return new DuckDbStore(database, options);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
