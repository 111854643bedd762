package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What questions find out before they are asked, kept for as long as nobody writes: every writer counts up. */
final class SinceLastWrite {

    private final @Nullable String customer;
    private final AtomicReference<@Nullable Known> newest = new AtomicReference<>();

    SinceLastWrite(@Nullable String customer) {
        this.customer = customer;
    }

    /**
     * What holds after so many writes.
     *
     * @param facts by metric, those that were asked for
     */
    record Known(long writes, AskedCharges charges, Map<FocusColumn, ChargeFacts> facts) {

        ChargeFacts facts(DuckDBConnection connection, FocusColumn metric) throws SQLException {
            ChargeFacts known = facts.get(metric);
            if (known == null) {
                known = ChargeFacts.of(connection, metric, charges.table());
                facts.put(metric, known);
            }
            return known;
        }
    }

    Known of(DuckDBConnection connection) throws SQLException {
        long writes =
                Sql.first(connection, Schema.WRITES, row -> row.getLong(1)).orElseThrow();
        Known known = newest.get();
        if (known == null || known.writes() != writes) {
            known = new Known(writes, AskedCharges.now(connection, customer), new ConcurrentHashMap<>());
            newest.set(known);
        }
        return known;
    }
}
