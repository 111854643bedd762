/** Keeps cost data in an embedded database. */
module io.cloudcost.store {
    requires com.fasterxml.jackson.databind;
    requires duckdb.jdbc;
    requires transitive io.cloudcost.core;
    requires java.sql;

    exports io.cloudcost.files;

    provides io.cloudcost.spi.CostStoreProvider with
            io.cloudcost.engine.duckdb.DuckDbProvider;
}
