package io.cloudcost.engine.duckdb;

import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.store.SaveResult;
import io.cloudcost.store.StoreOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Saves one snapshot in the connection's transaction. */
final class Saving {

    private Saving() {}

    static SaveResult of(DuckDBConnection connection, StoreOptions options, CostSnapshot snapshot) throws SQLException {
        long accountId = AccountTable.findOrAdd(connection, options.customerId(), snapshot.source());
        List<Coverage> replaced = new ArrayList<>();
        List<Coverage> skipped = new ArrayList<>();
        for (ChargeSet set : snapshot.chargeSets()) {
            boolean done = set.coverage().complete()
                    && UnitTable.replace(connection, accountId, snapshot, set, options.keepReplaced());
            (done ? replaced : skipped).add(set.coverage());
        }
        SnapshotTable.put(connection, accountId, snapshot);
        Retention.apply(connection, accountId, options.keepInventory());
        return new SaveResult(replaced, skipped, snapshot.resources().size());
    }
}
