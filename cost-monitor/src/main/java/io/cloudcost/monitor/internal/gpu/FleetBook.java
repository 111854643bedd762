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

/** What is kept of GPU machines: how far each was counted, and what its parts cost by day. */
public final class FleetBook {

    private static final String ROW = "WHERE machine = ? AND day = ? AND team = ? AND part = ? AND currency = ?";

    private FleetBook() {}

    /** Until when a machine was counted. */
    public static Optional<Instant> countedUntil(Connection connection, String machine) throws SQLException {
        return Sql.all(
                        connection,
                        "SELECT checked_at FROM monitor_gpu_machines WHERE machine = ?",
                        row -> Sql.time(row, "checked_at"),
                        machine)
                .stream()
                .findFirst();
    }

    /** Before when all time of a machine has its cost, whatever the clock says now. */
    public static Instant bookedUntil(Connection connection, String machine) throws SQLException {
        return Sql.all(
                        connection,
                        "SELECT booked_until FROM monitor_gpu_machines WHERE machine = ? AND booked_until IS NOT NULL",
                        row -> Sql.time(row, "booked_until"),
                        machine)
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Says until when a machine was counted, and before when all its time has its cost. */
    public static void count(Connection connection, String machine, Instant until, Instant booked) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_gpu_machines WHERE machine = ?", machine);
        Sql.update(
                connection,
                "INSERT INTO monitor_gpu_machines (machine, checked_at, booked_until) VALUES (?, ?, ?)",
                machine,
                until,
                booked);
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

    /** What a machine cost on these days. */
    public static BigDecimal sum(
            Connection connection, String machine, String currency, LocalDate first, LocalDate last)
            throws SQLException {
        return Sql.all(
                        connection,
                        "SELECT * FROM monitor_gpu_days WHERE machine = ? AND currency = ? AND day >= ? AND day <= ?",
                        FleetBook::row,
                        machine,
                        currency,
                        first.toString(),
                        last.toString())
                .stream()
                .map(it -> it.cost().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
