package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.copy.CopyableStore;
import io.cloudcost.engine.copy.StoreReader;
import io.cloudcost.engine.copy.StoreWriter;
import io.cloudcost.engine.duckdb.StoreRules;
import io.cloudcost.engine.duckdb.TemporaryStore;
import io.cloudcost.files.ExportRequest;
import io.cloudcost.files.ExportResult;
import io.cloudcost.files.FileStore;
import io.cloudcost.files.FocusReport;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.files.ValidationRequest;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.SaveResult;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoreUpkeep;
import io.cloudcost.store.StoredCoverage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One customer's view of a database. */
final class ClickHouseStore implements CostStore, FileStore, CopyableStore {

    private final Server server;
    private final StoreOptions options;
    private final Ledger ledger;
    private final ChargeTable charges;
    private final SnapshotTable snapshots;
    private final Speaking speaking;

    ClickHouseStore(Server server, StoreOptions options) {
        this.server = server;
        this.options = options;
        this.ledger = new Ledger(server, options.customerId());
        this.charges = new ChargeTable(server);
        this.snapshots = new SnapshotTable(server);
        this.speaking = new Speaking(server, ledger);
    }

    @Override
    public SaveResult save(CostSnapshot snapshot) {
        server.checkWritable(options);
        return new Saving(server, ledger, options).save(StoreRules.owned(snapshot, options.customerId()));
    }

    @Override
    public void saveFindings(Source source, Instant collectedAt, List<Finding> findings) {
        server.checkWritable(options);
        long id = Ids.next();
        snapshots.insertFindings(id, List.copyOf(findings));
        Commit commit = new Commit(server, options.customerId());
        commit.collection(Kind.ANALYSIS, source, id, collectedAt);
        commit.send();
    }

    @Override
    public Optional<CostSnapshot> latest(Source source) {
        OptionalLong id = ledger.newest(Kind.SNAPSHOT, source);
        return id.isEmpty()
                ? Optional.empty()
                : snapshots
                        .read(id.getAsLong())
                        .map(rest -> rest.toBuilder()
                                .chargeSets(charges(source, rest.period()))
                                .build());
    }

    @Override
    public List<CloudResource> inventory(Source source) {
        OptionalLong id = ledger.newest(Kind.SNAPSHOT, source);
        return id.isEmpty() ? List.of() : snapshots.resources(id.getAsLong());
    }

    @Override
    public Optional<CostSnapshot> inventory(Source source, Instant since, Predicate<CostSnapshot> which) {
        return ledger.snapshots(source, since).stream()
                .filter(id -> snapshots.head(id).filter(which).isPresent())
                .findFirst()
                .flatMap(snapshots::read);
    }

    @Override
    public List<ChargeSet> charges(Source source, Period period) {
        List<Unit> units = ledger.held(source).stream()
                .filter(unit -> period.contains(unit.coverage().billingPeriod().start()))
                .toList();
        var found = charges.read(units.stream().map(Unit::id).toList());
        return units.stream()
                .map(unit -> new ChargeSet(unit.coverage(), found.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    @Override
    public List<Source> sources() {
        return ledger.sources();
    }

    @Override
    public List<StoredCoverage> coverage() {
        return ledger.held().stream()
                .map(held -> held.stored(options.customerId()))
                .toList();
    }

    @Override
    public List<Invoice> invoices(Source source) {
        return StoreRules.newestInvoices(new InvoiceTable(server, ledger).sights(source));
    }

    @Override
    public Set<String> finalInvoices(Source source) {
        return new TreeSet<>(new InvoiceTable(server, ledger).finalIds(source));
    }

    @Override
    public List<Finding> findings(Source source) {
        OptionalLong id = ledger.newest(Kind.ANALYSIS, source);
        return id.isEmpty() ? List.of() : snapshots.findings(id.getAsLong());
    }

    @Override
    public CostResult query(CostQuery query) {
        return speaking.ask(query);
    }

    @Override
    public CostData asOf(Instant instant) {
        return query -> {
            ledger.knownSince().filter(instant::isBefore).ifPresent(since -> {
                throw StoreRules.notKept(instant, since);
            });
            return CostResult.of(
                    query,
                    Asking.ask(server, query, AskedCharges.of(ledger.speaking(instant)))
                            .rows());
        };
    }

    @Override
    public ImportResult importFiles(ImportRequest request) {
        server.checkWritable(options);
        return new Importing(server, ledger, options, request).run();
    }

    @Override
    public List<QuarantinedRow> quarantine(int limit) {
        return new QuarantineTable(server, ledger).all(limit);
    }

    @Override
    public ExportResult exportFile(ExportRequest request) {
        return new Exporting(server, options).run(request, speaking.charges());
    }

    @Override
    public FocusReport validateFile(ValidationRequest request) {
        try (TemporaryStore embedded = TemporaryStore.open(options.memoryLimitMb())) {
            return embedded.validateFile(request);
        }
    }

    @Override
    public StoreUpkeep upkeep() {
        return new ClickHouseUpkeep(this, server, ledger, options);
    }

    @Override
    public StoreReader reader() {
        return new CopyReader(server);
    }

    @Override
    public StoreWriter writer() {
        return new CopyWriter(server, options);
    }

    @Override
    public void close() {
        server.close();
    }
}
