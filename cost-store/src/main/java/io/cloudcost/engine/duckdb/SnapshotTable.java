package io.cloudcost.engine.duckdb;

import io.cloudcost.json.CostJson;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Invoice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;

/** What each collection saw besides charges, by the time of the collection. */
final class SnapshotTable {

    private SnapshotTable() {}

    private record Stored(long id, CostSnapshot rest) {}

    /** Appends it; the same collection again takes its own place. */
    static void put(DuckDBConnection connection, long accountId, CostSnapshot snapshot) throws SQLException {
        delete(connection, accountId, snapshot.collectedAt());
        long id = Sql.nextId(connection);
        Sql.update(
                connection,
                "INSERT INTO snapshots (id, account_id, collected_at, body) VALUES (?, ?, make_timestamp_ns(?), ?)",
                id,
                accountId,
                Times.nanos(snapshot.collectedAt()),
                CostJson.write(rest(snapshot)));
        putResources(connection, id, snapshot.resources());
        putInvoices(connection, id, snapshot.invoices());
    }

    /** The newest snapshot, with the charges that are held now. */
    static Optional<CostSnapshot> latest(DuckDBConnection connection, long accountId) throws SQLException {
        Optional<Stored> stored = Sql.first(
                connection,
                "SELECT id, body FROM snapshots WHERE account_id = ? ORDER BY collected_at DESC LIMIT 1",
                row -> new Stored(row.getLong(1), CostJson.read(row.getString(2), CostSnapshot.class)),
                accountId);
        return stored.isEmpty() ? Optional.empty() : Optional.of(whole(connection, accountId, stored.get()));
    }

    /** What the newest snapshot saw, without charges. */
    static List<CloudResource> inventory(DuckDBConnection connection, long accountId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM resources WHERE snapshot_id = (SELECT id FROM snapshots WHERE account_id = ?"
                        + " ORDER BY collected_at DESC LIMIT 1) ORDER BY row_no",
                row -> CostJson.read(row.getString(1), CloudResource.class),
                accountId);
    }

    /** The newest since a time that is asked for, without charges. */
    static Optional<CostSnapshot> inventory(
            DuckDBConnection connection, long accountId, Instant since, Predicate<CostSnapshot> which)
            throws SQLException {
        List<Long> ids = Sql.list(
                connection,
                "SELECT id FROM snapshots WHERE account_id = ? AND collected_at >= make_timestamp_ns(?)"
                        + " ORDER BY collected_at DESC",
                row -> row.getLong(1),
                accountId,
                Times.nanos(since));
        for (long id : ids) {
            Stored stored = Sql.first(
                            connection,
                            "SELECT id, body FROM snapshots WHERE id = ?",
                            row -> new Stored(row.getLong(1), CostJson.read(row.getString(2), CostSnapshot.class)),
                            id)
                    .orElseThrow();
            if (which.test(stored.rest())) {
                return Optional.of(withInventory(connection, stored).build());
            }
        }
        return Optional.empty();
    }

    /** The one of this time, without charges. */
    static CostSnapshot find(DuckDBConnection connection, long accountId, Instant collectedAt) throws SQLException {
        Stored stored = Sql.first(
                        connection,
                        "SELECT id, body FROM snapshots WHERE account_id = ? AND collected_at = make_timestamp_ns(?)",
                        row -> new Stored(row.getLong(1), CostJson.read(row.getString(2), CostSnapshot.class)),
                        accountId,
                        Times.nanos(collectedAt))
                .orElseThrow();
        return withInventory(connection, stored).build();
    }

    private static CostSnapshot whole(DuckDBConnection connection, long accountId, Stored stored) throws SQLException {
        return withInventory(connection, stored)
                .chargeSets(UnitTable.read(connection, accountId, stored.rest().period()))
                .build();
    }

    private static CostSnapshotBuilder withInventory(DuckDBConnection connection, Stored stored) throws SQLException {
        return stored.rest().toBuilder()
                .resources(bodies(connection, "resources", CloudResource.class, stored.id()))
                .invoices(bodies(connection, "invoices", Invoice.class, stored.id()));
    }

    private static CostSnapshot rest(CostSnapshot snapshot) {
        return snapshot.toBuilder()
                .resources(List.of())
                .invoices(List.of())
                .chargeSets(List.of())
                .build();
    }

    private static void delete(DuckDBConnection connection, long accountId, Instant collectedAt) throws SQLException {
        String same = "SELECT id FROM snapshots WHERE account_id = ? AND collected_at = make_timestamp_ns(?)";
        long nanos = Times.nanos(collectedAt);
        for (String table : List.of("resources", "invoices")) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE snapshot_id IN (" + same + ")", accountId, nanos);
        }
        Sql.update(connection, "DELETE FROM snapshots WHERE id IN (" + same + ")", accountId, nanos);
    }

    private static void putResources(DuckDBConnection connection, long id, List<CloudResource> resources)
            throws SQLException {
        Sql.<CloudResource>append(connection, "resources", resources, (row, number, resource) -> {
            row.append(id).append(number).append(resource.kind().name()).append(resource.id());
            Sql.text(row, resource.name().orElse(null));
            Sql.text(row, resource.region().orElse(null));
            row.append(resource.state().name()).append(CostJson.write(resource));
        });
    }

    private static void putInvoices(DuckDBConnection connection, long id, List<Invoice> invoices) throws SQLException {
        Sql.<Invoice>append(
                connection,
                "invoices",
                invoices,
                (row, number, invoice) -> row.append(id)
                        .append(number)
                        .append(invoice.id())
                        .appendEpochNanos(Times.nanos(invoice.issued()))
                        .append(CostJson.write(invoice)));
    }

    private static <T> List<T> bodies(DuckDBConnection connection, String table, Class<T> type, long snapshotId)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM " + table + " WHERE snapshot_id = ? ORDER BY row_no",
                row -> CostJson.read(row.getString(1), type),
                snapshotId);
    }
}
