package io.cloudcost.engine.sqlite;

import io.cloudcost.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens a file. */
final class Opener {

    private static final String MEMORY = ":memory:";

    private Opener() {}

    static boolean isInMemory(String location) {
        return location.equals(MEMORY);
    }

    /**
     * Opens it, and makes it if there is none.
     *
     * @param waitMillis how long a transaction waits for those of other processes
     */
    static Connection open(String location, int waitMillis) throws SQLException {
        return config(waitMillis).createConnection("jdbc:sqlite:" + (isInMemory(location) ? MEMORY : file(location)));
    }

    /** What a committed transaction wrote is there after a failure of power, too. */
    private static SQLiteConfig config(int waitMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(waitMillis);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return config;
    }

    private static Path file(String location) {
        if (location.isBlank() || location.contains("?")) {
            throw new ConfigurationException("The state store's address names no file: '" + location
                    + "'. Give one such as sqlite:state.db, or sqlite::memory:.");
        }
        try {
            return checked(Path.of(location).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new ConfigurationException(
                    "The state store's file '" + location + "' is not a path: " + e.getReason());
        }
    }

    private static Path checked(Path file) {
        if (Files.isDirectory(file)) {
            throw new ConfigurationException("The state store " + file + " is a folder: name a file in it.");
        }
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "Cannot make the state store " + file + ": there is no folder " + folder + ".");
        }
        return file;
    }
}
