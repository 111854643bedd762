package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.model.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budgets. */
public final class LimitRows {

    private LimitRows() {}

    /** All of them, by name. */
    public static List<Budget> all(Connection connection) throws SQLException {
        return Sql.all(connection, "SELECT * FROM budget_limits ORDER BY name", LimitRows::budget);
    }

    /** The one of this name. */
    public static Optional<Budget> find(Connection connection, String name) throws SQLException {
        return Sql.one(connection, "SELECT * FROM budget_limits WHERE name = ?", LimitRows::budget, name);
    }

    /** Since when there is one of this name; empty where that was not kept. */
    public static Optional<Instant> since(Connection connection, String name) throws SQLException {
        return Sql.one(
                connection,
                "SELECT set_at FROM budget_limits WHERE name = ? AND set_at IS NOT NULL",
                row -> Sql.known(row, "set_at"),
                name);
    }

    /** Writes one, in place of one of that name, whose beginning is kept. */
    public static void put(Connection connection, Budget budget, Instant now) throws SQLException {
        boolean isNew = find(connection, budget.name()).isEmpty();
        Instant since = isNew ? now : since(connection, budget.name()).orElse(null);
        remove(connection, budget.name());
        Sql.update(
                connection,
                "INSERT INTO budget_limits (name, amount, currency, period, zone, scope_kind, scope_value, thresholds,"
                        + " set_at, charges) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                budget.name(),
                budget.limit().amount(),
                budget.limit().currency(),
                budget.period().name(),
                budget.zone().getId(),
                budget.scope().kind().name(),
                budget.scope().value(),
                thresholds(budget),
                since,
                budget.charges() == null ? null : FilterText.write(budget.charges()));
    }

    /** Says whether there was one. */
    public static boolean remove(Connection connection, String name) throws SQLException {
        return Sql.update(connection, "DELETE FROM budget_limits WHERE name = ?", name) > 0;
    }

    /** Notes that what was booked until the entry of this number counts in no budget of that name any more. */
    public static void forget(Connection connection, String name, long number) throws SQLException {
        Sql.update(connection, "DELETE FROM budget_removed WHERE name = ?", name);
        Sql.update(connection, "INSERT INTO budget_removed (name, number) VALUES (?, ?)", name, number);
    }

    /** The numbers of the last such entries, by the names of budgets that were ever removed. */
    static Map<String, Long> forgotten(Connection connection) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        Sql.all(
                connection,
                "SELECT name, number FROM budget_removed",
                row -> numbers.put(row.getString("name"), row.getLong("number")));
        return numbers;
    }

    private static String thresholds(Budget budget) {
        return Lines.write(budget.thresholds().stream()
                .map(it -> List.of(it.share().toPlainString(), it.action().name()))
                .toList());
    }

    private static Budget budget(ResultSet row) throws SQLException {
        String charges = row.getString("charges");
        return new Budget(
                row.getString("name"),
                Money.of(row.getString("amount"), row.getString("currency")),
                BudgetPeriod.valueOf(row.getString("period")),
                new BudgetScope(BudgetScope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_value")),
                ZoneId.of(row.getString("zone")),
                Lines.read(row.getString("thresholds")).stream()
                        .map(it -> Threshold.of(it.get(0), ThresholdAction.valueOf(it.get(1))))
                        .toList(),
                charges == null ? null : FilterText.read(charges));
    }
}
