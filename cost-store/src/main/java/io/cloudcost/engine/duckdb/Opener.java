package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens the engine: waits for the file's lock, keeps the engine to its file, and says clearly what stands in the way. */
final class Opener {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Location location;
    private final StoreOptions options;

    Opener(Location location, StoreOptions options) {
        this.location = location;
        this.options = options;
    }

    Database open() {
        Path file = location.file();
        if (file != null) {
            check(file);
        } else if (options.readOnly()) {
            throw new StoreException(
                    "A store in memory cannot be opened for reading only: it would be empty.", false, null);
        }
        boolean isNew = file == null || !Files.exists(file);
        try {
            DuckDBConnection connection = connectInTime();
            limitMemory(connection);
            return new Database(location.name(), connection, options.readOnly(), isNew);
        } catch (SQLException e) {
            throw failed(e);
        } catch (LinkageError e) {
            throw noEngine(e);
        }
    }

    private void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new StoreException(
                    "The store " + location.name() + " is a folder: name a file, such as "
                            + Path.of(location.name(), "costs.duckdb") + ".",
                    false,
                    null);
        }
        if (!Files.exists(file)) {
            checkNew(file);
        }
    }

    private void checkNew(Path file) {
        if (options.readOnly()) {
            throw new StoreException(
                    "There is no store " + location.name() + ": collect into it first, or name the right file.",
                    false,
                    null);
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException(
                    "The store " + location.name() + " cannot be made: there is no folder " + folder + ".",
                    false,
                    null);
        }
    }

    private DuckDBConnection connectInTime() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                boolean timeIsUp =
                        System.nanoTime() - start >= options.lockTimeout().toNanos();
                if (!Trouble.isLocked(e) || timeIsUp || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** A reader shares what this process has open for writing; the store sees to it that it does not write. */
    private DuckDBConnection connect() throws SQLException {
        if (!options.readOnly()) {
            return connect(settings());
        }
        Properties readOnly = settings();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        try {
            return connect(readOnly);
        } catch (SQLException e) {
            if (Trouble.isOpenDifferently(e)) {
                return connect(settings());
            }
            throw e;
        }
    }

    private DuckDBConnection connect(Properties settings) throws SQLException {
        return (DuckDBConnection) new DuckDBDriver().connect(location.url(), settings);
    }

    /** The same for every store on this file, since one process cannot open a file in two ways. */
    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // twice as fast to write; what has an order asks for it
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("temp_directory", location.spill());
        settings.setProperty(
                "threads", String.valueOf(Math.min(4, Runtime.getRuntime().availableProcessors())));
        return settings;
    }

    private void limitMemory(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + options.memoryLimitMb() + "MB'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private StoreException failed(SQLException e) {
        if (Trouble.isLocked(e)) {
            return Trouble.locked(location.name(), e);
        }
        if (Trouble.isOpenDifferently(e)) {
            return new StoreException(
                    "The store " + location.name()
                            + " is open for reading only elsewhere in this process: close that first.",
                    true,
                    e);
        }
        return Trouble.of("open", location.name(), e);
    }

    private static StoreException noEngine(LinkageError e) {
        return new StoreException(
                "The DuckDB engine cannot start: it unpacks its native library to "
                        + System.getProperty("java.io.tmpdir")
                        + ", which must be a writable folder that allows programs; name another with"
                        + " -Djava.io.tmpdir=<folder>. This system may also be one it has no library for.",
                false,
                e);
    }
}
