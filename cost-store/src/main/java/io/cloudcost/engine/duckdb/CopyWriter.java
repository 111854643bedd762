package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.engine.copy.NewUnit;
import io.cloudcost.engine.copy.Owner;
import io.cloudcost.engine.copy.StoreWriter;
import io.cloudcost.engine.copy.StoredCollection;
import io.cloudcost.engine.copy.StoredImport;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Writes a copy into a database, each step in a transaction. */
final class CopyWriter implements StoreWriter {

    private final Database database;
    private final StoreOptions options;

    CopyWriter(Database database, StoreOptions options) {
        database.checkWritable();
        this.database = database;
        this.options = options;
    }

    @Override
    public boolean timesAsNumbers() {
        return true;
    }

    @Override
    public void known(Map<Owner, Instant> since) {
        database.write(connection -> {
            for (Map.Entry<Owner, Instant> known : since.entrySet()) {
                ReplacedUnits.missUntil(connection, account(connection, known.getKey()), known.getValue());
            }
            return true;
        });
    }

    @Override
    public void units(List<NewUnit> units, List<Path> charges) {
        database.write(connection -> {
            long found = CopiedCharges.read(connection, "charges", ids(units, true), charges)
                    + CopiedCharges.read(connection, "replaced_charges", ids(units, false), charges);
            long sent = units.stream().mapToLong(unit -> unit.facts().rows()).sum();
            if (found != sent) {
                throw new StoreException(
                        "The store " + database.name() + " did not take the charges as they were sent: " + found
                                + " of " + sent + ". Nothing of them was changed: do it again.",
                        true,
                        null);
            }
            for (int at = 0; at < units.size(); at++) {
                StoredUnit unit = units.get(at).unit();
                UnitTable.NewUnit row = new UnitTable.NewUnit(
                        unit.id(),
                        account(connection, unit.owner()),
                        unit.readAt(),
                        unit.coverage(),
                        unit.members(),
                        unit.importId());
                if (unit.held()) {
                    UnitTable.adopt(connection, row, options.keepReplaced());
                } else {
                    ReplacedUnits.add(connection, row, units.get(at + 1).unit().readAt());
                }
            }
            return true;
        });
    }

    @Override
    public void snapshot(StoredCollection collection, CostSnapshot snapshot) {
        database.write(connection -> {
            SnapshotTable.put(connection, account(connection, collection.owner()), snapshot);
            return true;
        });
    }

    @Override
    public void findings(StoredCollection collection, List<Finding> findings) {
        database.write(connection -> {
            FindingTable.put(connection, account(connection, collection.owner()), collection.collectedAt(), findings);
            return true;
        });
    }

    @Override
    public void quarantine(StoredImport imported, Path rows) {
        database.write(connection -> {
            CopiedQuarantine.read(connection, imported, rows);
            return true;
        });
    }

    private static long account(DuckDBConnection connection, Owner owner) throws SQLException {
        return AccountTable.findOrAdd(connection, owner.customerId(), owner.source());
    }

    private static List<Long> ids(List<NewUnit> units, boolean held) {
        return units.stream()
                .map(NewUnit::unit)
                .filter(unit -> unit.held() == held)
                .map(StoredUnit::id)
                .toList();
    }
}
