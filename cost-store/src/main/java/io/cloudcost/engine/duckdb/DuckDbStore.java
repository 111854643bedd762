package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.copy.CopyableStore;
import io.cloudcost.engine.copy.StoreReader;
import io.cloudcost.engine.copy.StoreWriter;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One customer's view of an open database. */
final class DuckDbStore implements CostStore, FileStore, CopyableStore {

    private final Database database;
    private final StoreOptions options;
    private final @Nullable String customer;
    private final SinceLastWrite sinceLastWrite;

    DuckDbStore(Database database, StoreOptions options) {
        this.database = database;
        this.options = options;
        this.customer = options.customerId();
        this.sinceLastWrite = new SinceLastWrite(customer);
    }

    /** Something read of an account that is known. */
    @FunctionalInterface
    private interface AccountWork<T> {
        T run(DuckDBConnection connection, long accountId) throws SQLException;
    }

    @Override
    public SaveResult save(CostSnapshot snapshot) {
        CostSnapshot owned = StoreRules.owned(snapshot, customer);
        return database.write(connection -> Saving.of(connection, options, owned));
    }

    @Override
    public void saveFindings(Source source, Instant collectedAt, List<Finding> findings) {
        List<Finding> copy = List.copyOf(findings);
        database.write(connection -> {
            FindingTable.put(connection, AccountTable.findOrAdd(connection, customer, source), collectedAt, copy);
            return true;
        });
    }

    @Override
    public Optional<CostSnapshot> latest(Source source) {
        return ofAccount(source, Optional.empty(), SnapshotTable::latest);
    }

    @Override
    public List<CloudResource> inventory(Source source) {
        return ofAccount(source, List.of(), SnapshotTable::inventory);
    }

    @Override
    public Optional<CostSnapshot> inventory(Source source, Instant since, Predicate<CostSnapshot> which) {
        return ofAccount(
                source, Optional.empty(), (connection, id) -> SnapshotTable.inventory(connection, id, since, which));
    }

    @Override
    public List<ChargeSet> charges(Source source, Period period) {
        return ofAccount(source, List.of(), (connection, id) -> UnitTable.read(connection, id, period));
    }

    @Override
    public List<Source> sources() {
        return database.read(connection -> AccountTable.sources(connection, customer));
    }

    @Override
    public List<StoredCoverage> coverage() {
        return database.read(connection -> UnitTable.coverage(connection, customer));
    }

    @Override
    public List<Invoice> invoices(Source source) {
        return ofAccount(source, List.of(), InvoiceTable::all);
    }

    @Override
    public Set<String> finalInvoices(Source source) {
        return ofAccount(source, Set.of(), InvoiceTable::finalIds);
    }

    @Override
    public List<Finding> findings(Source source) {
        return ofAccount(source, List.of(), FindingTable::newest);
    }

    @Override
    public CostResult query(CostQuery query) {
        return database.read(connection -> {
            SinceLastWrite.Known known = sinceLastWrite.of(connection);
            return QueryTable.ask(connection, query, known.charges(), known.facts(connection, query.metric()));
        });
    }

    @Override
    public CostData asOf(Instant instant) {
        return query -> database.read(connection -> {
            AskedCharges charges = AskedCharges.asOf(connection, customer, instant);
            ChargeFacts facts = ChargeFacts.of(connection, query.metric(), charges.table());
            return QueryTable.ask(connection, query, charges, facts);
        });
    }

    @Override
    public ImportResult importFiles(ImportRequest request) {
        return database.write(connection -> FileImport.run(connection, options, request));
    }

    @Override
    public List<QuarantinedRow> quarantine(int limit) {
        return database.read(connection -> QuarantineTable.all(connection, customer, limit));
    }

    @Override
    public ExportResult exportFile(ExportRequest request) {
        return database.read(connection -> FileExport.run(connection, customer, request));
    }

    @Override
    public FocusReport validateFile(ValidationRequest request) {
        return database.read(connection -> FileValidation.run(connection, request));
    }

    @Override
    public StoreUpkeep upkeep() {
        return new DuckDbUpkeep(database, customer);
    }

    @Override
    public StoreReader reader() {
        return new CopyReader(database);
    }

    @Override
    public StoreWriter writer() {
        return new CopyWriter(database, options);
    }

    @Override
    public void close() {
        database.close();
    }

    private <T> T ofAccount(Source source, T ifUnknown, AccountWork<T> work) {
        return database.read(connection -> {
            OptionalLong id = AccountTable.find(connection, customer, source);
            return id.isPresent() ? work.run(connection, id.getAsLong()) : ifUnknown;
        });
    }
}
