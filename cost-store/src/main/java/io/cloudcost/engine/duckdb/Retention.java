package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Removes inventory and findings of collections that are too old. The newest stays however old it is, charges and invoices
 * stay always: of an invoice that was seen alike again, the older sights go.
 */
final class Retention {

    private static final String OLD = "account_id = ? AND collected_at < (SELECT max(collected_at) FROM snapshots "
            + "WHERE account_id = ?) - to_microseconds(?)";
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

    static void apply(DuckDBConnection connection, long accountId, Duration keep) throws SQLException {
        long micros = Math.min(keep.toSeconds(), Integer.MAX_VALUE) * 1_000_000;
        for (String step : STEPS) {
            Sql.update(connection, step, accountId, accountId, micros);
        }
    }
}
