package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.TemporaryFolder;
import io.cloudcost.files.ExportRequest;
import io.cloudcost.files.ExportResult;
import io.cloudcost.files.FocusReport;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ValidationRequest;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * An embedded store that lives for one operation: another engine reads and writes billing files through it, so that a file
 * means the same in both.
 */
public final class TemporaryStore implements AutoCloseable {

    private final TemporaryFolder folder;
    private final Database database;
    private final StoreOptions options;

    private TemporaryStore(TemporaryFolder folder, Database database, StoreOptions options) {
        this.folder = folder;
        this.database = database;
        this.options = options;
    }

    /**
     * Makes an empty one, in a folder of its own.
     *
     * @param memoryLimitMb the most memory that it takes outside the Java heap
     */
    public static TemporaryStore open(int memoryLimitMb) {
        TemporaryFolder folder = TemporaryFolder.make("import");
        StoreOptions options = StoreOptions.defaults().withMemoryLimitMb(memoryLimitMb);
        try {
            Database database = new Opener(
                            Location.of(folder.path().resolve("import.duckdb").toString()), options)
                    .open();
            Schema.prepare(database);
            return new TemporaryStore(folder, database, options);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Imports files, of which the accounts may be known already under a provider. */
    public ImportResult importFiles(ImportRequest request, Collection<Source> known) {
        return database.write(connection -> {
            for (Source source : known) {
                AccountTable.findOrAdd(connection, null, source);
            }
            return FileImport.run(connection, options, request);
        });
    }

    /** What was imported. */
    public List<StagedUnit> units() {
        return database.read(StagedUnits::all);
    }

    /**
     * Writes all charges to Parquet files, with the columns of {@code charges} under the same names, each in this store's
     * folder and told of when it is whole.
     *
     * @param mask what the number of each charge's unit is changed by, bit by bit
     */
    public void charges(long mask, Consumer<Path> reader) {
        database.read(connection -> {
            StagedCharges.each(connection, mask, folder.path(), reader);
            return true;
        });
    }

    /** Tells of every row in quarantine. */
    public void quarantined(Consumer<StagedBadRow> reader) {
        database.read(connection -> {
            StagedBadRow.each(connection, reader);
            return true;
        });
    }

    /** Where to put a file that {@link #take} reads. */
    public Path newFile() {
        return folder.path().resolve("charges.parquet");
    }

    /** Takes charges from such a file: the columns of {@code charges} under the same names, times as nanoseconds since 1970. */
    public void take(Path parquet) {
        database.write(connection -> {
            StagedCharges.take(connection, parquet);
            return true;
        });
    }

    /** Writes the charges to a file. */
    public ExportResult exportFile(ExportRequest request) {
        return database.read(connection -> FileExport.run(connection, null, request));
    }

    /** Checks a file. */
    public FocusReport validateFile(ValidationRequest request) {
        return database.read(connection -> FileValidation.run(connection, request));
    }

    /** Removes it. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            folder.close();
        }
    }
}
