/** Keeps cost data in an embedded database. */
@SuppressWarnings("module") // the other engine is built after this one
module io.cloudcost.store {
    requires com.fasterxml.jackson.databind;
    requires duckdb.jdbc;
    requires transitive io.cloudcost.core;
    requires java.sql;

    exports io.cloudcost.copy;
    exports io.cloudcost.engine.copy to
            io.cloudcost.store.clickhouse;
    exports io.cloudcost.engine.duckdb to
            io.cloudcost.store.clickhouse;
    exports io.cloudcost.files;

    provides io.cloudcost.spi.CostStoreProvider with
            io.cloudcost.engine.duckdb.DuckDbProvider;
}
