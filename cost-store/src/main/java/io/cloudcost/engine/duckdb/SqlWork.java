package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** What is done in one transaction. */
@FunctionalInterface
interface SqlWork<T> {

    T run(DuckDBConnection connection) throws SQLException;
}
