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
        Optional<Span> span = Sql.first(
                connection,
                "SELECT epoch_ns(max(collected_at)), epoch_ns(least(min(collected_at), "
                        + "(SELECT min(collected_at) FROM analyses WHERE account_id = ?))) "
                        + "FROM snapshots WHERE account_id = ? HAVING count(*) > 0",
                row -> new Span(Times.instant(row.getLong(1)), Times.instant(row.getLong(2))),
                accountId,
                accountId);
        if (span.isPresent()) {
            Instant before = span.get().newest().minus(keep);
            // most often there is nothing so old, and to find that out five times takes longer than all else of a save
            if (span.get().oldest().isBefore(before)) {
                remove(connection, accountId, before);
            }
        }
    }

    private record Span(Instant newest, Instant oldest) {}

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
