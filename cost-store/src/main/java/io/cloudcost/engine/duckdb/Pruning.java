package io.cloudcost.engine.duckdb;

import io.cloudcost.snapshot.Source;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoredCoverage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Removes what is from before a moment. */
final class Pruning {

    private Pruning() {}

    /** What there is. */
    static PruneResult find(DuckDBConnection connection, @Nullable String customer, Instant before)
            throws SQLException {
        long collections = 0;
        for (Source source : AccountTable.sources(connection, customer)) {
            collections += Retention.count(connection, id(connection, customer, source), before);
        }
        List<StoredCoverage> periods = UnitTable.coverage(connection, customer).stream()
                .filter(unit -> !unit.coverage().billingPeriod().end().isAfter(before))
                .toList();
        return new PruneResult(periods, collections, true);
    }

    static PruneResult run(DuckDBConnection connection, @Nullable String customer, Instant before) throws SQLException {
        PruneResult found = find(connection, customer, before);
        for (Source source : AccountTable.sources(connection, customer)) {
            long account = id(connection, customer, source);
            Retention.remove(connection, account, before);
            remove(connection, "units", "charges", account, before);
            remove(connection, "replaced_units", "replaced_charges", account, before);
        }
        for (StoredCoverage unit : found.periods()) {
            ReplacedUnits.missUntil(connection, id(connection, customer, unit.source()), Instant.now());
        }
        QuarantineTable.removeOrphans(connection, customer);
        return new PruneResult(found.periods(), found.collections(), false);
    }

    private static void remove(DuckDBConnection connection, String units, String charges, long account, Instant before)
            throws SQLException {
        String ended = "SELECT id FROM " + units + " WHERE account_id = ? AND period_end <= make_timestamp_ns(?)";
        long nanos = Times.nearest(before);
        Sql.update(connection, "DELETE FROM " + charges + " WHERE unit_id IN (" + ended + ")", account, nanos);
        Sql.update(connection, "DELETE FROM " + units + " WHERE id IN (" + ended + ")", account, nanos);
    }

    private static long id(DuckDBConnection connection, @Nullable String customer, Source source) throws SQLException {
        return AccountTable.find(connection, customer, source).orElseThrow();
    }
}
