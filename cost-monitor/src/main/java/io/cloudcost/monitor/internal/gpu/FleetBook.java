package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.internal.state.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of GPU machines: how far each was counted, and what its parts cost by day. */
public final class FleetBook {

    private static final String ROW = "WHERE machine = ? AND day = ? AND team = ? AND part = ? AND currency = ?";

    private FleetBook() {}

    /** How far a machine was counted; empty if it never was. */
    public static Optional<FleetMark> mark(Connection connection, String machine) throws SQLException {
        return Sql.one(connection, "SELECT * FROM monitor_gpu_machines WHERE machine = ?", FleetBook::mark, machine);
    }

    /** When in this span of time a machine was looked at that was not looked at later. */
    public static Optional<Instant> firstLook(Connection connection, Instant from, Instant before) throws SQLException {
        return Sql.one(
                connection,
                "SELECT checked_at FROM monitor_gpu_machines WHERE checked_at >= ? AND checked_at < ?"
                        + " ORDER BY checked_at LIMIT 1",
                row -> Sql.time(row, "checked_at"),
                from,
                before);
    }

    /** Says how far a machine was counted. */
    public static void put(Connection connection, String machine, FleetMark mark) throws SQLException {
        Spent spent = mark.spent();
        Sql.update(connection, "DELETE FROM monitor_gpu_machines WHERE machine = ?", machine);
        Sql.update(
                connection,
                "INSERT INTO monitor_gpu_machines (machine, checked_at, booked_until, measured, spent_month, spent_price,"
                        + " spent_currency, spent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                machine,
                mark.at(),
                mark.booked(),
                mark.measured() ? 1 : 0,
                spent == null ? null : spent.month(),
                spent == null ? null : spent.monthly().amount(),
                spent == null ? null : spent.monthly().currency(),
                spent == null ? null : spent.amount());
    }

    /** Adds to what is there. */
    public static void add(Connection connection, FleetRow row) throws SQLException {
        Object[] key = {
            row.machine(),
            row.day().toString(),
            row.team(),
            row.use(),
            row.cost().currency()
        };
        BigDecimal before = Sql.all(connection, "SELECT * FROM monitor_gpu_days " + ROW, FleetBook::row, key).stream()
                .map(it -> it.cost().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Sql.update(connection, "DELETE FROM monitor_gpu_days " + ROW, key);
        Sql.update(
                connection,
                "INSERT INTO monitor_gpu_days (machine, day, team, part, currency, cost) VALUES (?, ?, ?, ?, ?, ?)",
                row.machine(),
                row.day().toString(),
                row.team(),
                row.use(),
                row.cost().currency(),
                before.add(row.cost().amount()));
    }

    /** What all machines cost on these days. */
    public static List<FleetRow> days(Connection connection, LocalDate first, LocalDate last) throws SQLException {
        return Sql.all(
                connection,
                "SELECT * FROM monitor_gpu_days WHERE day >= ? AND day <= ?",
                FleetBook::row,
                first.toString(),
                last.toString());
    }

    private static FleetMark mark(ResultSet row) throws SQLException {
        Instant booked = Sql.timeOrNull(row, "booked_until");
        return new FleetMark(
                Sql.time(row, "checked_at"),
                booked == null ? Instant.EPOCH : booked,
                row.getInt("measured") == 1,
                spent(row));
    }

    private static @Nullable Spent spent(ResultSet row) throws SQLException {
        BigDecimal price = Sql.number(row, "spent_price");
        BigDecimal amount = Sql.number(row, "spent");
        return price == null || amount == null
                ? null
                : new Spent(row.getString("spent_month"), Money.of(price, row.getString("spent_currency")), amount);
    }

    private static FleetRow row(ResultSet row) throws SQLException {
        return new FleetRow(
                row.getString("machine"),
                LocalDate.parse(row.getString("day")),
                row.getString("team"),
                row.getString("part"),
                Money.of(row.getString("cost"), row.getString("currency")));
    }
}
