package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.files.ExportRequest;
import io.cloudcost.files.ExportResult;
import io.cloudcost.files.FocusReport;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ValidationRequest;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An embedded store that lives for one operation: another engine reads and writes billing files through it, so that a file
 * means the same in both.
 */
public final class TemporaryStore implements AutoCloseable {

    /** Of folders, before the number of the process whose they are. */
    private static final String PREFIX = "cloudcost-";

    private final Path folder;
    private final Database database;
    private final StoreOptions options;

    private TemporaryStore(Path folder, Database database, StoreOptions options) {
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
        Path folder = newFolder();
        StoreOptions options = StoreOptions.defaults().withMemoryLimitMb(memoryLimitMb);
        try {
            Database database =
                    new Opener(Location.of(folder.resolve("import.duckdb").toString()), options).open();
            Schema.prepare(database);
            return new TemporaryStore(folder, database, options);
        } catch (RuntimeException e) {
            remove(folder);
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
            StagedCharges.each(connection, mask, folder, reader);
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
        return folder.resolve("charges.parquet");
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
            remove(folder);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw unusable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void remove(Path folder) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static StoreException unusable(Path path, IOException e) {
        return new StoreException(
                "The folder " + path + " for temporary files cannot be used: " + e.getMessage()
                        + ". Name another with -Djava.io.tmpdir=<folder>.",
                false,
                e);
    }
}
