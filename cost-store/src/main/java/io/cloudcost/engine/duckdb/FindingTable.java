package io.cloudcost.engine.duckdb;

import io.cloudcost.finding.Finding;
import io.cloudcost.json.CostJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** What analyses found, by the time of the collection that they looked at. An analysis that found nothing counts too. */
final class FindingTable {

    private FindingTable() {}

    static void put(DuckDBConnection connection, long accountId, Instant collectedAt, List<Finding> findings)
            throws SQLException {
        delete(connection, accountId, collectedAt);
        long id = Sql.nextId(connection);
        Sql.update(
                connection,
                "INSERT INTO analyses (id, account_id, collected_at) VALUES (?, ?, make_timestamp_ns(?))",
                id,
                accountId,
                Times.nanos(collectedAt));
        Sql.<Finding>append(
                connection,
                "findings",
                findings,
                (row, number, finding) -> row.append(id)
                        .append(number)
                        .append(finding.rule())
                        .append(finding.id())
                        .append(CostJson.write(finding)));
    }

    static List<Finding> newest(DuckDBConnection connection, long accountId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM findings WHERE analysis_id IN (SELECT id FROM analyses WHERE account_id = ? "
                        + "ORDER BY collected_at DESC LIMIT 1) ORDER BY row_no",
                row -> CostJson.read(row.getString(1), Finding.class),
                accountId);
    }

    /** What was found in the collection of this time. */
    static List<Finding> find(DuckDBConnection connection, long accountId, Instant collectedAt) throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM findings WHERE analysis_id IN (SELECT id FROM analyses WHERE account_id = ? "
                        + "AND collected_at = make_timestamp_ns(?)) ORDER BY row_no",
                row -> CostJson.read(row.getString(1), Finding.class),
                accountId,
                Times.nanos(collectedAt));
    }

    private static void delete(DuckDBConnection connection, long accountId, Instant collectedAt) throws SQLException {
        String same = "SELECT id FROM analyses WHERE account_id = ? AND collected_at = make_timestamp_ns(?)";
        long nanos = Times.nanos(collectedAt);
        Sql.update(connection, "DELETE FROM findings WHERE analysis_id IN (" + same + ")", accountId, nanos);
        Sql.update(connection, "DELETE FROM analyses WHERE id IN (" + same + ")", accountId, nanos);
    }
}
