/** The store on DuckDB: one file, one process at a time. */
@NullMarked
package io.cloudcost.engine.duckdb;

import org.jspecify.annotations.NullMarked;
