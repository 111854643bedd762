package io.cloudcost.monitor.internal.unit;

import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.state.Sql;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of batches: one row each, never changed. */
public final class BatchRows {

    /** All of them. Amounts are text, times milliseconds UTC. */
    public static final StateTables TABLES = new StateTables(
            "monitor_units",
            List.of(List.of(
                    "CREATE TABLE monitor_units_batches (unit VARCHAR(100) NOT NULL, id VARCHAR(200) NOT NULL,"
                            + " ended_at BIGINT NOT NULL, cost TEXT, currency VARCHAR(100), units TEXT,"
                            + " PRIMARY KEY (unit, id))",
                    "CREATE INDEX monitor_units_batches_ended ON monitor_units_batches (unit, ended_at)")));

    private static final String SELECT = "SELECT * FROM monitor_units_batches WHERE unit = ? ";

    private BatchRows() {}

    /** Adds it if there is none of its id. @return the one that is there already */
    public static Optional<BatchRow> add(Connection connection, BatchRow row) throws SQLException {
        Optional<BatchRow> before =
                Sql.all(connection, SELECT + "AND id = ?", BatchRows::row, row.unit(), row.id()).stream()
                        .findFirst();
        if (before.isEmpty()) {
            Sql.update(
                    connection,
                    "INSERT INTO monitor_units_batches (unit, id, ended_at, cost, currency, units) VALUES (?, ?, ?, ?, ?, ?)",
                    row.unit(),
                    row.id(),
                    row.endedAt(),
                    row.cost(),
                    row.currency(),
                    row.units());
        }
        return before;
    }

    /** Those that ended in this span, the first first. */
    public static List<BatchRow> in(Connection connection, String unit, Period period) throws SQLException {
        return Sql.all(
                connection,
                SELECT + "AND ended_at >= ? AND ended_at < ? ORDER BY ended_at, id",
                BatchRows::row,
                unit,
                period.start(),
                period.end());
    }

    /** The one that ended last before a time. */
    public static Optional<BatchRow> last(Connection connection, String unit, Instant before) throws SQLException {
        return Sql.one(
                connection,
                SELECT + "AND ended_at < ? ORDER BY ended_at DESC, id DESC LIMIT 1",
                BatchRows::row,
                unit,
                before);
    }

    /** The units of which there are any. */
    public static List<String> units(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "SELECT DISTINCT unit FROM monitor_units_batches ORDER BY unit",
                row -> row.getString("unit"));
    }

    private static BatchRow row(ResultSet row) throws SQLException {
        return new BatchRow(
                row.getString("unit"),
                row.getString("id"),
                Sql.time(row, "ended_at"),
                Sql.number(row, "cost"),
                row.getString("currency"),
                Sql.number(row, "units"));
    }
}
