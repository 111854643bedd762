package io.cloudcost.monitor.internal;

import io.cloudcost.monitor.internal.state.Sql;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
        return Sql.one(connection, "SELECT * FROM monitor_tasks WHERE name = ?", RunRows::run, name);
    }

    /** All tasks, by name. */
    public static List<Run> all(Connection connection) throws SQLException {
        return Sql.all(connection, "SELECT * FROM monitor_tasks ORDER BY name", RunRows::run);
    }

    /** Writes it in place of what was there. */
    public static void put(Connection connection, Run run) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_tasks WHERE name = ?", run.name());
        Sql.update(
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

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("name"),
                row.getString("schedule"),
                Sql.time(row, "next_at"),
                row.getString("owner"),
                Sql.timeOrNull(row, "lease_until"),
                Sql.timeOrNull(row, "started_at"),
                Sql.timeOrNull(row, "ended_at"),
                Sql.timeOrNull(row, "succeeded_at"),
                row.getInt("failures"),
                row.getString("message"));
    }
}
