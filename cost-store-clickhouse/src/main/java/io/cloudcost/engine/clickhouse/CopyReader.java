package io.cloudcost.engine.clickhouse;

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
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a database for a copy. What the ledger says is read once, at the start; what it names is never changed afterwards,
 * and what is replaced meanwhile stays for the grace of those who read.
 */
final class CopyReader implements StoreReader {

    private final Server server;
    private final String until;
    private final Map<Long, NumberFacts> numbers = new HashMap<>();
    private final Map<Kind, Map<StoredCollection, Long>> collections = new EnumMap<>(Kind.class);
    private final List<StoredUnit> units;

    CopyReader(Server server) {
        this.server = server;
        this.until = "committed_at <= fromUnixTimestamp64Nano("
                + server.first("SELECT " + Times.nanos("max(committed_at)") + " FROM ledger", row -> row.number(0))
                        .orElse(0L)
                + ", 'UTC')";
        this.units = server.list(
                "SELECT " + Unit.COLUMNS + ", customer, is_held, members FROM (" + Ledger.versions(until)
                        + ") WHERE kind = 'unit' AND (is_held OR replaced_at > read_at AND replaced_at > known_since) "
                        + "ORDER BY customer NULLS FIRST, provider, account, period_start, period_end, feed_rank, feed, "
                        + "order_at, committed_at, seq",
                this::unit);
    }

    @Override
    public String name() {
        return server.address().name();
    }

    @Override
    public List<StoredUnit> units() {
        return units;
    }

    @Override
    public Map<Owner, Instant> knownSince() {
        Map<Owner, Instant> known = new HashMap<>();
        server.list(
                        "SELECT customer, provider, account, " + Times.nanos("max(read_at)")
                                + " FROM ledger WHERE kind = 'known' AND " + until
                                + " GROUP BY customer, provider, account",
                        row -> Map.entry(owner(row, 0), row.time(3)))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    @Override
    public Map<Long, UnitFacts> facts(Collection<StoredUnit> asked) {
        Map<Long, UnitFacts> facts = new HashMap<>();
        new Verification(server).found(among(asked)).forEach((id, found) -> {
            NumberFacts number = numbers.getOrDefault(id, NumberFacts.NONE);
            facts.put(id, new UnitFacts(found.rows(), found.total(), number.finer(), number.digits(), null, null));
        });
        return facts;
    }

    @Override
    public List<Path> charges(Collection<StoredUnit> asked, ChargeFormat format, Path folder) {
        if (asked.stream().allMatch(unit -> unit.coverage().rows() == 0)) {
            return List.of();
        }
        Path file = folder.resolve("charges.parquet");
        server.download(
                "SELECT bitXor(unit_id, toInt64(" + format.mask() + ")) AS unit_id, row_no, "
                        + Exporting.columns(format.timesAsNumbers()) + " FROM (SELECT * FROM charges WHERE "
                        + among(asked) + ")",
                file);
        return List.of(file);
    }

    @Override
    public List<StoredCollection> snapshots() {
        return List.copyOf(collections(Kind.SNAPSHOT).keySet());
    }

    @Override
    public CostSnapshot snapshot(StoredCollection collection) {
        Source source = collection.owner().source();
        return new SnapshotTable(server)
                .readAll(collections(Kind.SNAPSHOT).getOrDefault(collection, 0L), source, collection.collectedAt());
    }

    @Override
    public List<StoredCollection> analyses() {
        return List.copyOf(collections(Kind.ANALYSIS).keySet());
    }

    @Override
    public List<Finding> findings(StoredCollection collection) {
        return new SnapshotTable(server).findings(collections(Kind.ANALYSIS).getOrDefault(collection, 0L));
    }

    @Override
    public List<StoredImport> imports() {
        return new CopiedQuarantine(server).imports();
    }

    @Override
    public void quarantine(StoredImport imported, long newId, Path file) {
        new CopiedQuarantine(server).write(imported, newId, file);
    }

    @Override
    public void close() {
        // nothing is held on the server
    }

    private Map<StoredCollection, Long> collections(Kind kind) {
        return collections.computeIfAbsent(kind, this::find);
    }

    /** By their number; of those saved twice the last. Of some that are old nothing is left. */
    private Map<StoredCollection, Long> find(Kind kind) {
        String there = kind == Kind.SNAPSHOT
                ? " AND (id IN (SELECT id FROM snapshots) OR id IN (SELECT snapshot_id FROM invoices))"
                : "";
        Map<StoredCollection, Long> found = new LinkedHashMap<>();
        server.list(
                        "SELECT customer, provider, account, " + Times.nanos("read_at")
                                + ", argMax(id, committed_at) FROM ledger WHERE kind = " + Sql.text(kind.word())
                                + " AND "
                                + until + there + " GROUP BY customer, provider, account, read_at ORDER BY read_at",
                        row -> Map.entry(new StoredCollection(owner(row, 0), row.time(3)), row.number(4)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private StoredUnit unit(Row row) {
        Unit unit = Unit.read(row);
        numbers.put(unit.id(), unit.numbers());
        return new StoredUnit(
                unit.id(),
                new Owner(row.text(Unit.WIDTH), unit.source()),
                unit.coverage(),
                unit.readAt(),
                row.texts(Unit.WIDTH + 2),
                unit.importId(),
                row.flag(Unit.WIDTH + 1));
    }

    private static String among(Collection<StoredUnit> asked) {
        return Sql.among(ChargeColumns.UNIT, asked.stream().map(StoredUnit::id).toList());
    }

    private static Owner owner(Row row, int at) {
        return new Owner(row.text(at), new Source(row.string(at + 1), row.string(at + 2)));
    }
}
