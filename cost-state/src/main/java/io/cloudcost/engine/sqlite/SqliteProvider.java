package io.cloudcost.engine.sqlite;

import io.cloudcost.spi.StateStoreProvider;
import io.cloudcost.store.StateStore;

/** Opens state stores on SQLite. */
public final class SqliteProvider implements StateStoreProvider {

    /** For the service loader. */
    public SqliteProvider() {}

    @Override
    public String engine() {
        return "sqlite";
    }

    @Override
    public StateStore open(String location) {
        return SqliteEngine.open(location);
    }
}
