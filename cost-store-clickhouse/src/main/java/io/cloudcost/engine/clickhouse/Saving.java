package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.StoreRules;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.store.SaveResult;
import io.cloudcost.store.StoreOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saves snapshots: all that they bring first, and then the ledger's word that it counts. */
final class Saving {

    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;
    private final ChargeTable charges;

    Saving(Server server, Ledger ledger, StoreOptions options) {
        this.server = server;
        this.ledger = ledger;
        this.options = options;
        this.charges = new ChargeTable(server);
    }

    SaveResult save(CostSnapshot snapshot) {
        Map<Unit.Key, Unit> held = new HashMap<>();
        ledger.held(snapshot.source()).forEach(unit -> held.put(unit.key(), unit));
        List<Coverage> replaced = new ArrayList<>();
        List<Coverage> skipped = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (ChargeSet set : snapshot.chargeSets()) {
            Unit unit = unit(snapshot, set);
            Unit older = held.get(unit.key());
            boolean counts = set.coverage().complete()
                    && (older == null || !older.readAt().isAfter(snapshot.collectedAt()));
            (counts ? replaced : skipped).add(set.coverage());
            if (counts) {
                charges.insert(unit.id(), set.charges());
                units.add(unit);
            }
        }
        new Verification(server).check(units);
        long id = Ids.next();
        new SnapshotTable(server).insert(id, snapshot);
        Commit commit = new Commit(server, options.customerId());
        commit.collection(Kind.SNAPSHOT, snapshot.source(), id, snapshot.collectedAt());
        commit(commit, units, held);
        new Retention(server, ledger).apply(snapshot.source(), options.keepInventory());
        return new SaveResult(replaced, skipped, snapshot.resources().size());
    }

    /** @param held before */
    void commit(Commit commit, List<Unit> units, Map<Unit.Key, Unit> held) {
        units.forEach(commit::unit);
        Cleaning cleaning = new Cleaning(server, ledger, options);
        cleaning.forgetting(units, held).forEach(commit::known);
        commit.send();
        cleaning.clean();
    }

    private static Unit unit(CostSnapshot snapshot, ChargeSet set) {
        Instant at = snapshot.collectedAt();
        List<String> members = StoreRules.members(snapshot.source(), set.charges());
        NumberFacts numbers = NumberFacts.of(set.charges());
        return new Unit(Ids.next(), snapshot.source(), set.coverage(), at, at, members, 0, numbers);
    }
}
