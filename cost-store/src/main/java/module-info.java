/** Keeps cost data in an embedded database. */
module io.cloudcost.store {
    requires duckdb.jdbc;
    requires transitive io.cloudcost.core;
    requires java.sql;

    provides io.cloudcost.spi.CostStoreProvider with
            io.cloudcost.engine.duckdb.DuckDbProvider;
}
