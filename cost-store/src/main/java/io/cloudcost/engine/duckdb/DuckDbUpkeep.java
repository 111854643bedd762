package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoreUpkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Looks after a database file. */
final class DuckDbUpkeep implements StoreUpkeep {

    private final Database database;
    private final @Nullable String customer;

    DuckDbUpkeep(Database database, @Nullable String customer) {
        this.database = database;
        this.customer = customer;
    }

    @Override
    public StoreInfo info() {
        return database.read(connection -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : Schema.TABLES) {
                rows.put(table, number(connection, "SELECT count(*) FROM " + table));
            }
            String engine = Sql.first(connection, "SELECT version()", row -> "DuckDB " + row.getString(1))
                    .orElseThrow();
            int version = (int) number(connection, "SELECT version FROM cloudcost_schema");
            return new StoreInfo(engine, version, bytes(connection), rows);
        });
    }

    @Override
    public List<String> check() {
        return database.read(StoreCheck::run);
    }

    @Override
    public PruneResult prune(Instant before, boolean dryRun) {
        return dryRun
                ? database.read(connection -> Pruning.find(connection, customer, before))
                : database.write(connection -> Pruning.run(connection, customer, before));
    }

    @Override
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new StoreException("There is a file " + file + " already: name another for the copy.", false, null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            database.copy(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("Cannot write the copy " + file + ": " + e.getMessage() + ".", false, e);
        } finally {
            part.toFile().delete();
        }
    }

    private static long bytes(DuckDBConnection connection) throws SQLException {
        List<Path> files = Sql.list(
                connection,
                "SELECT path FROM duckdb_databases() WHERE database_name = current_database() AND path IS NOT NULL",
                row -> Path.of(row.getString(1)));
        return files.stream()
                .mapToLong(file -> file.toFile().length()
                        + file.resolveSibling(file.getFileName() + ".wal")
                                .toFile()
                                .length())
                .sum();
    }

    private static long number(DuckDBConnection connection, String sql) throws SQLException {
        return Sql.first(connection, sql, row -> row.getLong(1)).orElse(0L);
    }
}
