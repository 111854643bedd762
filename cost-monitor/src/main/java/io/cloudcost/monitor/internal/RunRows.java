package io.cloudcost.monitor.internal;

import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of tasks: one row each. Times are milliseconds UTC. */
public final class RunRows {

    /** All of them. */
    public static final StateTables TABLES = new StateTables(
            "monitor",
            List.of(List.of("CREATE TABLE monitor_tasks (name VARCHAR(100) NOT NULL PRIMARY KEY, schedule VARCHAR(300)"
                    + " NOT NULL, next_at BIGINT NOT NULL, owner VARCHAR(100), lease_until BIGINT, started_at BIGINT,"
                    + " ended_at BIGINT, succeeded_at BIGINT, failures INTEGER NOT NULL, message TEXT)")));

    private RunRows() {}

    /** The task of this name, if anybody knew it before. */
    public static Optional<Run> find(Connection connection, String name) throws SQLException {
        return query(connection, "SELECT * FROM monitor_tasks WHERE name = ?", name).stream()
                .findFirst();
    }

    /** All tasks, by name. */
    public static List<Run> all(Connection connection) throws SQLException {
        return query(connection, "SELECT * FROM monitor_tasks ORDER BY name");
    }

    /** Writes it in place of what was there. */
    public static void put(Connection connection, Run run) throws SQLException {
        update(connection, "DELETE FROM monitor_tasks WHERE name = ?", run.name());
        update(
                connection,
                "INSERT INTO monitor_tasks (name, schedule, next_at, owner, lease_until, started_at, ended_at,"
                        + " succeeded_at, failures, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.name(),
                run.schedule(),
                run.nextAt(),
                run.owner(),
                run.leaseUntil(),
                run.startedAt(),
                run.endedAt(),
                run.succeededAt(),
                run.failures(),
                run.message());
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static List<Run> query(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<Run> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(run(row));
                }
            }
            return found;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant time ? (Object) time.toEpochMilli() : value);
        }
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("name"),
                row.getString("schedule"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                row.getString("owner"),
                time(row, "lease_until"),
                time(row, "started_at"),
                time(row, "ended_at"),
                time(row, "succeeded_at"),
                row.getInt("failures"),
                row.getString("message"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
