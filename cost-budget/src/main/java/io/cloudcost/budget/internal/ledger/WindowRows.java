package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.internal.ledger.Counter.Bill;
import io.cloudcost.budget.model.BudgetView;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was counted in budgets' windows. */
public final class WindowRows {

    private static final String PART = "part";

    private WindowRows() {}

    /** The counter of a window. */
    public static Counter find(Connection connection, String name, Instant start) throws SQLException {
        return Sql.one(
                        connection,
                        "SELECT * FROM budget_windows WHERE name = ? AND window_start = ?",
                        WindowRows::counter,
                        name,
                        start)
                .orElse(Counter.EMPTY);
    }

    /** The counters of some budgets by name, each of one window, in one question; empty where nothing was counted yet. */
    public static Map<String, Counter> all(Connection connection, Map<String, Instant> starts) throws SQLException {
        Map<String, Counter> found = new HashMap<>();
        starts.keySet().forEach(name -> found.put(name, Counter.EMPTY));
        if (!starts.isEmpty()) {
            Set<Instant> times = Set.copyOf(starts.values());
            List<@Nullable Object> parameters = new ArrayList<>(starts.keySet());
            parameters.addAll(times);
            String sql = "SELECT * FROM budget_windows WHERE name IN (" + places(starts.size())
                    + ") AND window_start IN (" + places(times.size()) + ")";
            Sql.all(connection, sql, Counted::of, parameters.toArray()).stream()
                    .filter(row -> row.start.equals(starts.get(row.name)))
                    .forEach(row -> found.put(row.name, row.counter));
        }
        return found;
    }

    private record Counted(String name, Instant start, Counter counter) {

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(row.getString("name"), Sql.known(row, "window_start"), WindowRows.counter(row));
        }
    }

    private static String places(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    /** Adds to what is booked and reserved; either may be below zero. */
    public static void add(Connection connection, String name, Instant start, BigDecimal booked, BigDecimal reserved)
            throws SQLException {
        Counter now = find(connection, name, start);
        put(
                connection,
                name,
                start,
                new Counter(now.booked().add(booked), now.reserved().add(reserved), now.bill()));
    }

    /**
     * Adds to what is booked, and to what is taken off the bill where the bill's time holds the job: so that a job counts once, no
     * matter which of the two was written first.
     *
     * @param job the job's id
     * @param ended when the job ended
     * @param number of the audit entry by which it was booked then
     */
    public static void correct(
            Connection connection, String name, Instant start, BigDecimal more, String job, Instant ended, long number)
            throws SQLException {
        String provider = JobRows.provider(connection, job).orElse(null);
        Counter now = find(connection, name, start);
        Bill bill = now.bill();
        if (bill != null && !ended.isBefore(start) && bill.holds(ended, number, provider)) {
            bill = bill.with(more);
        }
        put(connection, name, start, new Counter(now.booked().add(more), now.reserved(), bill));
    }

    /** Reserves what is asked for, by whom has just read these. */
    public static void reserve(Connection connection, List<BudgetView> views) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        views.forEach(view -> rows.add(new @Nullable Object[] {reserved(view), view.name(), view.windowStart()}));
        int[] found = Sql.updates(
                connection, "UPDATE budget_windows SET reserved = ? WHERE name = ? AND window_start = ?", rows);
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                BudgetView view = views.get(i);
                put(connection, view.name(), view.windowStart(), new Counter(BigDecimal.ZERO, reserved(view), null));
            }
        }
    }

    private static BigDecimal reserved(BudgetView view) {
        return view.reserved().plus(view.asked()).amount();
    }

    /** Whether anything is booked, reserved or billed in any window of the budget. */
    public static boolean isUsed(Connection connection, String name) throws SQLException {
        return Sql.all(connection, "SELECT * FROM budget_windows WHERE name = ?", WindowRows::counter, name).stream()
                .anyMatch(it -> it.booked().signum() != 0 || it.reserved().signum() != 0 || it.bill() != null);
    }

    /** Forgets what bills said in all windows of the budget. @return whether there was any */
    public static boolean forgetBills(Connection connection, String name) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE budget_windows SET bill = NULL, bill_elsewhere = NULL, booked_in_bill = NULL,"
                                + " bill_until = NULL, bill_number = NULL, bill_providers = NULL"
                                + " WHERE name = ? AND bill IS NOT NULL",
                        name)
                > 0;
    }

    /** Forgets all windows of the budget. */
    public static void remove(Connection connection, String name) throws SQLException {
        Sql.update(connection, "DELETE FROM budget_windows WHERE name = ?", name);
    }

    /** Writes a counter. */
    public static void put(Connection connection, String name, Instant start, Counter counter) throws SQLException {
        Bill bill = counter.bill();
        Sql.update(
                connection,
                "INSERT INTO budget_windows (name, window_start, booked, reserved, bill, bill_elsewhere, booked_in_bill,"
                        + " bill_until, bill_number, bill_providers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (name, window_start) DO UPDATE SET booked = excluded.booked,"
                        + " reserved = excluded.reserved, bill = excluded.bill, bill_elsewhere = excluded.bill_elsewhere,"
                        + " booked_in_bill = excluded.booked_in_bill, bill_until = excluded.bill_until,"
                        + " bill_number = excluded.bill_number, bill_providers = excluded.bill_providers",
                name,
                start,
                counter.booked(),
                counter.reserved(),
                bill == null ? null : bill.amount().toPlainString(),
                bill == null ? null : bill.elsewhere().toPlainString(),
                bill == null ? null : bill.booked().toPlainString(),
                bill == null ? null : bill.until(),
                bill == null ? null : bill.number(),
                bill == null ? null : providers(bill));
    }

    private static Counter counter(ResultSet row) throws SQLException {
        return new Counter(Sql.number(row, "booked"), Sql.number(row, "reserved"), bill(row));
    }

    private static @Nullable Bill bill(ResultSet row) throws SQLException {
        return row.getString("bill") == null
                ? null
                : new Bill(
                        Sql.number(row, "bill"),
                        Sql.number(row, "bill_elsewhere"),
                        Sql.number(row, "booked_in_bill"),
                        Sql.known(row, "bill_until"),
                        row.getLong("bill_number"),
                        providers(row.getString("bill_providers")),
                        isPart(row.getString("bill_providers")));
    }

    /** Their line, and a second one where the bill holds part of their charges only. */
    private static String providers(Bill bill) {
        List<String> names = List.copyOf(new TreeSet<>(bill.providers()));
        return Lines.write(bill.isPart() ? List.of(names, List.of(PART)) : List.of(names));
    }

    private static boolean isPart(@Nullable String text) {
        return text != null && !text.isEmpty() && Lines.read(text).size() > 1;
    }

    /** A bill that was written before this was kept took off all jobs. */
    private static Set<String> providers(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Set.copyOf(Lines.read(text).get(0));
    }
}
