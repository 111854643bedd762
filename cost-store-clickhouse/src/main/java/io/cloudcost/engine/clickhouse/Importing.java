package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.engine.duckdb.StagedBadRow;
import io.cloudcost.engine.duckdb.StagedUnit;
import io.cloudcost.engine.duckdb.TemporaryStore;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.store.StoreOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Imports files: the embedded engine reads, checks and maps them, as it does for its own store, and what it made of them is
 * streamed to the server.
 */
final class Importing {

    /** How many rows of quarantine go at once. */
    private static final int BATCH = 10_000;

    private static final List<String> QUARANTINE =
            List.of("import_id", "file", "line", "column_name", "value", "reason", "billed", "currency", "rule", "raw");

    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;
    private final ImportRequest request;
    private final long id = Ids.next();

    Importing(Server server, Ledger ledger, StoreOptions options, ImportRequest request) {
        this.server = server;
        this.ledger = ledger;
        this.options = options;
        this.request = request;
    }

    ImportResult run() {
        try (TemporaryStore staged = TemporaryStore.open(options.memoryLimitMb())) {
            ImportResult imported = staged.importFiles(request, ledger.sources());
            Map<Unit.Key, Unit> held = new HashMap<>();
            ledger.held().forEach(one -> held.put(one.unit().key(), one.unit()));
            List<Unit> units = send(staged, held);
            quarantine(staged);
            Commit commit = new Commit(server, options.customerId());
            commit.files(
                    id,
                    request.at(),
                    request.files().stream().map(BillingFile::toString).toList());
            new Saving(server, ledger, options).commit(commit, units, held);
            new QuarantineTable(server, ledger).removeOrphans();
            return result(imported, held);
        }
    }

    /** Every unit has a number of the staged import's; changed by a random one they are nobody else's. */
    private List<Unit> send(TemporaryStore staged, Map<Unit.Key, Unit> held) {
        long mask = Ids.next();
        List<Unit> units = new ArrayList<>();
        for (StagedUnit unit : staged.units()) {
            Times.text(unit.first());
            Times.text(unit.last());
            units.add(unit(unit, unit.id() ^ mask, held));
        }
        try (ChargeFiles files = new ChargeFiles(server, "import-" + id)) {
            staged.charges(mask, files::send);
            files.finish();
        }
        new Verification(server).check(units);
        return units;
    }

    private Unit unit(StagedUnit staged, long number, Map<Unit.Key, Unit> held) {
        Unit unit = new Unit(
                number,
                staged.source(),
                staged.coverage(),
                request.at(),
                request.at(),
                staged.members(),
                id,
                new NumberFacts(staged.finer(), staged.digits()));
        Unit older = held.get(unit.key());
        Instant orderAt = older == null || older.orderAt().isBefore(request.at()) ? request.at() : older.orderAt();
        return new Unit(
                number, unit.source(), unit.coverage(), unit.readAt(), orderAt, unit.members(), id, unit.numbers());
    }

    private void quarantine(TemporaryStore staged) {
        List<StagedBadRow> batch = new ArrayList<>();
        staged.quarantined(row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                quarantine(batch);
            }
        });
        quarantine(batch);
    }

    private void quarantine(List<StagedBadRow> batch) {
        if (batch.isEmpty()) {
            return;
        }
        String token = "quarantine-" + id + "-" + batch.get(0).file() + "-"
                + batch.get(0).line();
        server.insert("quarantine", QUARANTINE, token, ClickHouseFormat.JSONEachRow, out -> {
            try (JsonRows rows = new JsonRows(out)) {
                for (StagedBadRow row : batch) {
                    rows.start();
                    rows.field("import_id", id);
                    rows.field("file", row.file());
                    rows.field("line", row.line());
                    rows.field("column_name", row.column());
                    rows.field("value", row.value());
                    rows.field("reason", row.reason());
                    rows.field(
                            "billed", row.billed() == null ? null : row.billed().toPlainString());
                    rows.field("currency", row.currency());
                    rows.field("rule", row.rule());
                    rows.field("raw", row.raw());
                    rows.end();
                }
            }
        });
        batch.clear();
    }

    /** The staged import had nothing to replace. */
    private static ImportResult result(ImportResult imported, Map<Unit.Key, Unit> held) {
        Map<Object, Long> replaced = held.values().stream()
                .filter(unit -> unit.coverage().feed().equals(Feed.EXPORT))
                .collect(Collectors.toMap(
                        unit -> List.of(unit.source(), unit.coverage().billingPeriod()),
                        unit -> unit.coverage().rows()));
        List<ImportedPeriod> periods = imported.periods().stream()
                .map(period -> new ImportedPeriod(
                        period.source(),
                        period.billingPeriod(),
                        period.rows(),
                        replaced.getOrDefault(List.of(period.source(), period.billingPeriod()), 0L),
                        period.total()))
                .toList();
        return new ImportResult(
                imported.files(),
                imported.rows(),
                periods.stream().mapToLong(ImportedPeriod::replaced).sum(),
                imported.quarantined(),
                imported.totals(),
                periods,
                imported.balance(),
                imported.notes());
    }
}
