package io.cloudcost.engine.duckdb;

import io.cloudcost.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data is.
 *
 * @param name as people know it
 * @param file absolute; null for memory
 */
record Location(String name, @Nullable Path file) {

    private static final String MEMORY = ":memory:";

    static Location of(String text) {
        if (text.equals(MEMORY)) {
            return new Location(MEMORY, null);
        }
        if (text.isBlank()) {
            throw new ConfigurationException(
                    "The store's address names no file. Give one such as duckdb:costs.duckdb, or duckdb::memory:.");
        }
        // the driver would read what follows as settings
        if (text.contains(";")) {
            throw new ConfigurationException("The store's file must not have a ';' in its name: " + text);
        }
        try {
            return new Location(text, Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new ConfigurationException("The store's file '" + text + "' is not a path: " + e.getReason());
        }
    }

    String url() {
        return "jdbc:duckdb:" + (file == null ? "" : file);
    }

    /**
     * Where the engine puts what does not fit in memory. Of tables that are in memory alone, version 2.0.0.1 has brought back
     * other figures than it had put there: these must fit, and it says so when they do not.
     */
    String spill() {
        return file == null ? "" : file + ".tmp";
    }
}
