package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Removes inventory and findings of collections that are too old. The newest stays however old it is, charges and invoices
 * stay always: of an invoice that was seen alike again, the older sights go.
 */
final class Retention {

    private static final String OLD = "account_id = ? AND collected_at < make_timestamp_ns(?) "
            + "AND collected_at < (SELECT max(collected_at) FROM snapshots WHERE account_id = ?)";
    private static final String SNAPSHOTS = "SELECT id FROM snapshots WHERE " + OLD;
    private static final String ANALYSES = "SELECT id FROM analyses WHERE " + OLD;

    private static final List<String> STEPS = List.of(
            "DELETE FROM resources WHERE snapshot_id IN (" + SNAPSHOTS + ")",
            "DELETE FROM findings WHERE analysis_id IN (" + ANALYSES + ")",
            "DELETE FROM analyses WHERE " + OLD,
            "DELETE FROM invoices AS i WHERE snapshot_id IN (" + SNAPSHOTS + ") AND EXISTS (FROM invoices AS n "
                    + "JOIN snapshots AS t ON t.id = n.snapshot_id JOIN snapshots AS s ON s.id = i.snapshot_id "
                    + "WHERE t.account_id = s.account_id AND t.collected_at > s.collected_at AND n.id = i.id "
                    + "AND n.body = i.body)",
            "DELETE FROM snapshots WHERE " + OLD + " AND id NOT IN (SELECT snapshot_id FROM invoices)");

    private Retention() {}

    /** Those older than this before the account's newest. */
    static void apply(DuckDBConnection connection, long accountId, Duration keep) throws SQLException {
        Optional<Instant> newest = Sql.list(
                        connection,
                        "SELECT epoch_ns(max(collected_at)) FROM snapshots WHERE account_id = ? HAVING count(*) > 0",
                        row -> Times.instant(row.getLong(1)),
                        accountId)
                .stream()
                .findFirst();
        if (newest.isPresent()) {
            remove(connection, accountId, newest.get().minus(keep));
        }
    }

    /** Those from before this. */
    static void remove(DuckDBConnection connection, long accountId, Instant before) throws SQLException {
        for (String step : STEPS) {
            Sql.update(connection, step, accountId, Times.nearest(before), accountId);
        }
    }

    /** How many collections {@link #remove} takes inventory from. */
    static long count(DuckDBConnection connection, long accountId, Instant before) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT count(*) FROM snapshots WHERE " + OLD,
                        row -> row.getLong(1),
                        accountId,
                        Times.nearest(before),
                        accountId)
                .orElse(0L);
    }
}
