package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.engine.mapping.Mappings;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import io.cloudcost.files.ImportProgress;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.files.Quarantine;
import io.cloudcost.files.RuleBalance;
import io.cloudcost.store.StoreOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;

/**
 * Imports files in the connection's transaction. The engine reads them once and writes their rows straight to where they
 * stay, each with the number of its unit, which follows from account and period; units and totals are made from what is
 * there then. Only where rows were bad are the files read again, to say where.
 */
final class FileImport {

    private final DuckDBConnection connection;
    private final StoreOptions options;
    private final ImportRequest request;
    private final Optional<Mapping> mapping;
    private final long id;
    private final List<String> notes = new ArrayList<>();
    private final List<MappedBalance.Counted> mapped = new ArrayList<>();
    private Told told;
    private boolean finer;
    private int filesRead;

    private FileImport(DuckDBConnection connection, StoreOptions options, ImportRequest request) throws SQLException {
        this.connection = connection;
        this.options = options;
        this.request = request;
        this.mapping = Mappings.of(request.format());
        this.told = Told.currency(request.currency());
        this.id = Sql.nextId(connection);
    }

    static ImportResult run(DuckDBConnection connection, StoreOptions options, ImportRequest request)
            throws SQLException {
        FileImport files = new FileImport(connection, options, request);
        if (files.mapping.isPresent()) {
            ScanMacros.defineForProviders(connection);
        } else {
            ScanMacros.defineForFocus(connection);
        }
        return files.run();
    }

    private ImportResult run() throws SQLException {
        Map<FileShape, List<BillingFile>> shapes = datasets(shapes());
        ImportedQuarantine quarantine = new ImportedQuarantine(connection, id);
        for (Map.Entry<FileShape, List<BillingFile>> shape : shapes.entrySet()) {
            checkJson(shape.getKey(), shape.getValue());
            SourceRows source = source(shape.getKey(), shape.getValue().get(0));
            FileNotes.add(notes, source, shape.getValue(), request.version());
            read(source, shape.getValue(), quarantine);
            filesRead += shape.getValue().size();
        }
        QuarantineTable.name(connection, id, request.files());
        Quarantine quarantined = quarantine.result();
        ImportedRows imported = ImportedRows.of(connection, id, finer);
        List<ImportedPeriod> periods = new ImportedUnits(connection, options, request, id).write(imported);
        if (periods.isEmpty()) {
            throw nothingGood(quarantined);
        }
        List<RuleBalance> balance =
                mapping.isPresent() ? MappedBalance.of(connection, id, finer, mapping.get(), mapped) : List.of();
        QuarantineTable.keep(connection, options.customerId(), id, request.files());
        long rows = periods.stream().mapToLong(ImportedPeriod::rows).sum();
        long replaced = periods.stream().mapToLong(ImportedPeriod::replaced).sum();
        return new ImportResult(
                request.files().size(), rows, replaced, quarantined, imported.totals(), periods, balance, notes);
    }

    private void checkJson(FileShape shape, List<BillingFile> files) throws SQLException {
        if (mapping.isEmpty() || !shape.isJsonLines()) {
            return;
        }
        for (BillingFile file : files) {
            try {
                JsonRows.check(connection, shape, mapping.get(), file);
            } catch (SQLException e) {
                throw unreadable(List.of(file), e);
            }
        }
    }

    private SourceRows source(FileShape shape, BillingFile example) {
        return mapping.isPresent() ? MappedRows.of(shape, mapping.get(), told, example) : FocusRows.of(shape, example);
    }

    private Map<FileShape, List<BillingFile>> datasets(Map<FileShape, List<BillingFile>> shapes) throws SQLException {
        if (mapping.isEmpty() || mapping.get().datasets().isEmpty()) {
            return shapes;
        }
        try {
            Datasets datasets = Datasets.of(connection, mapping.get(), told, shapes);
            told = datasets.told();
            notes.addAll(datasets.notes());
            return datasets.shapes();
        } catch (SQLException e) {
            throw unreadable(request.files(), e);
        }
    }

    private Map<FileShape, List<BillingFile>> shapes() throws SQLException {
        try {
            return Shapes.of(
                    connection,
                    request.files(),
                    mapping.<Predicate<String>>map(mapped -> mapped::knows).orElse(Shapes::isFocus),
                    mapping.map(Mapping::endsEarly).orElse(false));
        } catch (SQLException e) {
            throw unreadable(request.files(), e);
        }
    }

    /**
     * Reads strictly first, and then with leniency what was odd; files that are odd throughout with leniency at once. What
     * is odd, and what is bad, has the import's negative number for a unit until it is taken out again.
     */
    private void read(SourceRows source, List<BillingFile> files, ImportedQuarantine quarantine) throws SQLException {
        FileShape shape = source.shape();
        RowSql strict = new RowSql(source.columns(), true);
        RowSql lenient = new RowSql(source.columns(), false);
        String odd = Oddity.isThroughout(connection, source, files.get(0), strict)
                ? "TRUE"
                : new OddRowSql(strict).condition();
        String bad = new BadRowSql(lenient).condition();
        if (!odd.equals("TRUE")) {
            insert(files, strict, odd, strict.computed(source.all(files)));
            quarantine.takeRejected(shape);
        }
        if (odd.equals("TRUE") || quarantine.takeOut()) {
            insert(files, lenient, bad, lenient.computed(oddRows(source, files, strict, odd)));
            quarantine.takeRejected(shape);
        }
        if (quarantine.takeOut()) {
            quarantine.add(source, files, lenient, bad);
        }
        quarantine.place(shape, files);
        if (source instanceof MappedRows rows) {
            MappedBalance.count(connection, rows, files).forEach(mapped::add);
        }
    }

    private static String oddRows(SourceRows source, List<BillingFile> files, RowSql strict, String odd) {
        return odd.equals("TRUE")
                ? source.all(files)
                : "(SELECT * FROM " + strict.computed(source.all(files)) + " WHERE " + odd + ")";
    }

    private void insert(List<BillingFile> files, RowSql row, String aside, String from) throws SQLException {
        String unit = "CASE WHEN " + aside + " THEN " + -id + " ELSE " + ImportedRows.unit(id, row) + " END";
        finer |= !row.isStrict();
        String insert = "INSERT INTO charges SELECT " + unit + ", 0, " + row.selection() + " FROM " + from;
        try {
            WatchedStatement.execute(connection, insert, this::tell);
        } catch (SQLException e) {
            throw unreadable(files, e);
        }
    }

    private void tell(double percent) {
        request.progress().moved(new ImportProgress(filesRead, request.files().size(), percent));
    }

    private static FileException unreadable(List<BillingFile> files, SQLException e) throws SQLException {
        if (Trouble.isFileTrouble(e)) {
            String names =
                    files.size() == 1 ? files.get(0).toString() : files.size() + " files, " + files.get(0) + " first";
            throw new FileException("Cannot read " + names + ": " + Trouble.firstLine(e) + " Nothing was imported.", e);
        }
        throw e;
    }

    private FileException nothingGood(Quarantine quarantined) {
        BillingFile file = request.files().get(0);
        return quarantined.first().isEmpty()
                ? new FileException(file + " holds no rows. Nothing was imported.")
                : new FileException("Not one row could be taken; the first is in line "
                        + quarantined.first().get(0).line() + " of "
                        + quarantined.first().get(0).file() + ": "
                        + quarantined.first().get(0).faultyColumn().orElse("the row") + ". "
                        + quarantined.first().get(0).reason() + " Nothing was imported.");
    }
}
