package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.copy.NewUnit;
import io.cloudcost.engine.copy.Owner;
import io.cloudcost.engine.copy.StoreWriter;
import io.cloudcost.engine.copy.StoredCollection;
import io.cloudcost.engine.copy.StoredImport;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.engine.copy.UnitFacts;
import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a copy into a database: the charges first, and then the ledger's word that they count. */
final class CopyWriter implements StoreWriter {

    private final Server server;
    private final StoreOptions options;

    CopyWriter(Server server, StoreOptions options) {
        server.checkWritable(options);
        this.server = server;
        this.options = options;
    }

    @Override
    public boolean timesAsNumbers() {
        return false;
    }

    @Override
    public void known(Map<Owner, Instant> since) {
        since.forEach((owner, at) -> {
            Commit commit = new Commit(server, owner.customerId());
            commit.known(owner.source(), at);
            commit.send();
        });
    }

    @Override
    public void units(List<NewUnit> units, List<Path> charges) {
        units.forEach(unit -> checkTimes(unit.facts()));
        try (ChargeFiles files = new ChargeFiles(server, "copied-charges-" + Ids.next())) {
            charges.forEach(files::send);
            files.finish();
        }
        Map<@Nullable String, List<NewUnit>> customers = new LinkedHashMap<>();
        units.forEach(unit -> customers
                .computeIfAbsent(unit.unit().owner().customerId(), customer -> new ArrayList<>())
                .add(unit));
        customers.forEach(this::commit);
    }

    @Override
    public void snapshot(StoredCollection collection, CostSnapshot snapshot) {
        long id = Ids.next();
        new SnapshotTable(server).insert(id, snapshot);
        commit(Kind.SNAPSHOT, collection, id);
    }

    @Override
    public void findings(StoredCollection collection, List<Finding> findings) {
        long id = Ids.next();
        new SnapshotTable(server).insertFindings(id, findings);
        commit(Kind.ANALYSIS, collection, id);
    }

    @Override
    public void quarantine(StoredImport imported, Path rows) {
        new CopiedQuarantine(server).read(imported, rows);
    }

    private void commit(Kind kind, StoredCollection collection, long id) {
        Commit commit = new Commit(server, collection.owner().customerId());
        commit.collection(kind, collection.owner().source(), id, collection.collectedAt());
        commit.send();
    }

    private void commit(@Nullable String customer, List<NewUnit> units) {
        Ledger ledger = new Ledger(server, customer);
        Map<Unit.Key, Unit> held = new HashMap<>();
        ledger.held().forEach(one -> held.put(one.unit().key(), one.unit()));
        Map<Unit.Key, Instant> order = new HashMap<>();
        held.forEach((key, unit) -> order.put(key, unit.orderAt()));
        List<Unit> rows = units.stream().map(unit -> row(unit, order)).toList();
        new Verification(server).check(rows);
        new Saving(server, ledger, options.withCustomerId(customer)).commit(new Commit(server, customer), rows, held);
    }

    /** In the ledger later ones of the same unit come behind earlier ones, as they come here. */
    private static Unit row(NewUnit added, Map<Unit.Key, Instant> order) {
        StoredUnit unit = added.unit();
        NumberFacts numbers =
                new NumberFacts(added.facts().finer(), added.facts().digits());
        Unit.Key key = new Unit.Key(
                unit.owner().source(), unit.coverage().feed(), unit.coverage().billingPeriod());
        Instant orderAt = order.merge(key, unit.readAt(), (before, mine) -> mine.isBefore(before) ? before : mine);
        return new Unit(
                unit.id(),
                unit.owner().source(),
                unit.coverage(),
                unit.readAt(),
                orderAt,
                unit.members(),
                unit.importId(),
                numbers);
    }

    private static void checkTimes(UnitFacts facts) {
        if (facts.first() != null && facts.last() != null) {
            Times.text(facts.first());
            Times.text(facts.last());
        }
    }
}
