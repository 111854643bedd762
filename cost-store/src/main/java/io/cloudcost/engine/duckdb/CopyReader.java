package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.copy.ChargeFormat;
import io.cloudcost.engine.copy.Owner;
import io.cloudcost.engine.copy.StoreReader;
import io.cloudcost.engine.copy.StoredCollection;
import io.cloudcost.engine.copy.StoredImport;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.engine.copy.UnitFacts;
import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Reads a database for a copy, all of it in one transaction. */
final class CopyReader implements StoreReader {

    private static final String UNITS = "SELECT " + UnitTable.COLUMNS + ", u.id, coalesce(u.import_id, 0), u.held, "
            + "a.customer, a.provider, a.account, u.members FROM (SELECT *, NULL AS replaced_at, true AS held FROM units UNION ALL BY NAME "
            + "SELECT *, false AS held FROM replaced_units) u JOIN accounts a ON a.id = u.account_id ORDER BY "
            + "a.customer NULLS FIRST, a.provider, a.account, u.period_start, u.period_end, u.feed_rank, u.feed, u.held, "
            + "u.replaced_at, u.read_at";

    private static final String COLLECTIONS = "SELECT epoch_ns(c.collected_at), a.customer, a.provider, a.account "
            + "FROM %s c JOIN accounts a ON a.id = c.account_id ORDER BY 1, 2 NULLS FIRST, 3, 4";

    private final Database database;
    private final DuckDBConnection connection;

    CopyReader(Database database) {
        this.database = database;
        try {
            this.connection = database.begin();
        } catch (SQLException e) {
            throw Trouble.of("read", database.name(), e);
        }
    }

    @Override
    public String name() {
        return database.name();
    }

    @Override
    public List<StoredUnit> units() {
        return read(open -> Sql.list(
                open,
                UNITS,
                row -> new StoredUnit(
                        row.getLong(9),
                        owner(row, 12),
                        UnitTable.coverage(row),
                        Times.instant(row.getLong(8)),
                        Sql.texts(row, 15),
                        row.getLong(10),
                        row.getBoolean(11))));
    }

    @Override
    public Map<Owner, Instant> knownSince() {
        Map<Owner, Instant> known = new HashMap<>();
        read(open -> Sql.list(
                open,
                "SELECT epoch_ns(known_since), customer, provider, account FROM accounts WHERE known_since IS NOT NULL",
                row -> known.put(owner(row, 2), Times.instant(row.getLong(1)))));
        return known;
    }

    @Override
    public Map<Long, UnitFacts> facts(Collection<StoredUnit> units) {
        return read(open -> CopiedCharges.facts(open, units));
    }

    @Override
    public List<Path> charges(Collection<StoredUnit> units, ChargeFormat format, Path folder) {
        return read(open -> CopiedCharges.write(open, units, format, folder));
    }

    @Override
    public List<StoredCollection> snapshots() {
        return collections("snapshots");
    }

    @Override
    public CostSnapshot snapshot(StoredCollection collection) {
        return read(open -> SnapshotTable.find(open, id(open, collection.owner()), collection.collectedAt()));
    }

    @Override
    public List<StoredCollection> analyses() {
        return collections("analyses");
    }

    @Override
    public List<Finding> findings(StoredCollection collection) {
        return read(open -> FindingTable.find(open, id(open, collection.owner()), collection.collectedAt()));
    }

    @Override
    public List<StoredImport> imports() {
        return read(CopiedQuarantine::imports);
    }

    @Override
    public void quarantine(StoredImport imported, long newId, Path file) {
        read(open -> CopiedQuarantine.write(open, imported.id(), newId, file));
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw Trouble.of("read", database.name(), e);
        }
    }

    private List<StoredCollection> collections(String table) {
        return read(open -> Sql.list(
                open,
                COLLECTIONS.formatted(table),
                row -> new StoredCollection(owner(row, 2), Times.instant(row.getLong(1)))));
    }

    private <T> T read(SqlWork<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw Trouble.of("read", database.name(), e);
        }
    }

    private static long id(DuckDBConnection connection, Owner owner) throws SQLException {
        return AccountTable.find(connection, owner.customerId(), owner.source()).orElseThrow();
    }

    private static Owner owner(ResultSet row, int at) throws SQLException {
        return new Owner(row.getString(at), new Source(row.getString(at + 1), row.getString(at + 2)));
    }
}
