package io.cloudcost.engine.clickhouse;

import io.cloudcost.snapshot.Source;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoredCoverage;
import java.time.Instant;
import java.util.List;

/** Removes what is from before a moment, and what killed writers left behind. */
final class Pruning {

    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;
    private final Instant before;

    Pruning(Server server, Ledger ledger, StoreOptions options, Instant before) {
        this.server = server;
        this.ledger = ledger;
        this.options = options;
        this.before = before;
    }

    /** What there is. */
    PruneResult find() {
        Retention retention = new Retention(server, ledger);
        List<StoredCoverage> periods = ledger.held().stream()
                .map(held -> held.stored(options.customerId()))
                .filter(unit -> !unit.coverage().billingPeriod().end().isAfter(before))
                .toList();
        long collections = ledger.sources().stream()
                .mapToLong(source -> retention.count(source, before))
                .sum();
        return new PruneResult(periods, collections, true);
    }

    PruneResult run() {
        PruneResult found = find();
        forget(found.periods().stream().map(StoredCoverage::source).distinct().toList());
        removeCharges();
        Retention retention = new Retention(server, ledger);
        ledger.sources().forEach(source -> retention.remove(source, before));
        new QuarantineTable(server, ledger).removeUnowned();
        new Leftovers(server).remove();
        return new PruneResult(found.periods(), found.collections(), false);
    }

    /** Says first that not all is kept: who asks in between what was known then is not told a part of it. */
    private void forget(List<Source> sources) {
        if (!sources.isEmpty()) {
            Commit commit = new Commit(server, options.customerId());
            sources.forEach(source -> commit.known(source, Instant.now()));
            commit.send();
        }
    }

    /** The ledger's word first: charges that it does not name are in no answer, should the rest of this fail. */
    private void removeCharges() {
        List<Long> ended = server.list(
                "SELECT id FROM ledger WHERE kind = 'unit' AND period_end <= " + Sql.time(before) + " AND "
                        + ledger.mine(),
                row -> row.number(0));
        if (!ended.isEmpty()) {
            server.run("DELETE FROM ledger WHERE kind = 'unit' AND " + Sql.among("id", ended));
            server.run("DELETE FROM charges WHERE " + Sql.among(ChargeColumns.UNIT, ended));
        }
    }
}
