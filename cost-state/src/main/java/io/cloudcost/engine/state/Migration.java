package io.cloudcost.engine.state;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the tables of each module, and brings older ones up to date, in the transaction that needs them first. */
final class Migration {

    private final String store;
    private final Set<StateTables> known = ConcurrentHashMap.newKeySet();

    Migration(String store) {
        this.store = store;
    }

    void prepare(Connection connection, StateTables tables) throws SQLException {
        if (isDone(tables)) {
            return;
        }
        run(
                connection,
                "CREATE TABLE IF NOT EXISTS cloudcost_state (module VARCHAR(64) NOT NULL PRIMARY KEY, version INTEGER NOT NULL)");
        int found = version(connection, tables.module());
        if (found > tables.version()) {
            throw new StoreException(
                    store + " was written by a newer version of this library (" + tables.module() + " is "
                            + found + " there, this one knows up to " + tables.version()
                            + "): update the library. Nothing was changed.",
                    false,
                    null);
        }
        for (List<String> step : tables.steps().subList(found, tables.version())) {
            for (String statement : step) {
                run(connection, statement);
            }
        }
        if (found < tables.version()) {
            write(connection, tables);
        }
    }

    boolean isDone(StateTables tables) {
        return known.contains(tables);
    }

    /** What was prepared is there to stay. */
    void committed(StateTables tables) {
        known.add(tables);
    }

    private static int version(Connection connection, String module) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT version FROM cloudcost_state WHERE module = ?")) {
            statement.setString(1, module);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static void write(Connection connection, StateTables tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO cloudcost_state (module, version) VALUES (?, ?) ON CONFLICT (module) DO UPDATE SET "
                        + "version = excluded.version")) {
            statement.setString(1, tables.module());
            statement.setInt(2, tables.version());
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
