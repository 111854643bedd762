package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.budget.model.ThresholdReached;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which thresholds were reached in which window, at which limit, and who told of them. */
public final class ReachedRows {

    private static final String NOBODY = "nobody: it was a dry run";

    private ReachedRows() {}

    /** Whether that was written down before. */
    public static boolean has(Connection connection, BudgetView view, Threshold threshold, boolean dry)
            throws SQLException {
        return Sql.one(
                        connection,
                        "SELECT 1 FROM budget_reached WHERE budget = ? AND window_start = ? AND share = ?"
                                + " AND action = ? AND limit_amount = ? AND dry = ?",
                        row -> true,
                        view.name(),
                        view.windowStart(),
                        threshold.share().toPlainString(),
                        threshold.action().name(),
                        view.limit().amount().toPlainString(),
                        dry ? 1 : 0)
                .isPresent();
    }

    /** Writes it down; nobody is told of what was reached in a dry run. */
    public static void add(Connection connection, long number, BudgetView view, Threshold threshold, boolean dry)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO budget_reached (budget, window_start, share, action, limit_amount, dry, number, told_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                view.name(),
                view.windowStart(),
                threshold.share().toPlainString(),
                threshold.action().name(),
                view.limit().amount().toPlainString(),
                dry ? 1 : 0,
                number,
                dry ? NOBODY : null);
    }

    /** What nobody was told of yet, the oldest first. */
    public static List<Long> untold(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "SELECT number FROM budget_reached WHERE told_by IS NULL ORDER BY number",
                row -> row.getLong(1));
    }

    /** Takes it for this owner to tell; empty if another one has. */
    public static Optional<ThresholdReached> claim(Connection connection, long number, String owner)
            throws SQLException {
        boolean ours = Sql.update(
                        connection,
                        "UPDATE budget_reached SET told_by = ? WHERE number = ? AND told_by IS NULL",
                        owner,
                        number)
                > 0;
        Optional<AuditEntry> entry = ours ? AuditRows.find(connection, number) : Optional.empty();
        return entry.isPresent()
                ? Sql.one(
                        connection,
                        "SELECT share, action FROM budget_reached WHERE number = ?",
                        row -> event(row, entry.get()),
                        number)
                : Optional.empty();
    }

    /** Forgets those of a budget. */
    public static void remove(Connection connection, String budget) throws SQLException {
        Sql.update(connection, "DELETE FROM budget_reached WHERE budget = ?", budget);
    }

    private static ThresholdReached event(ResultSet row, AuditEntry entry) throws SQLException {
        Threshold threshold = Threshold.of(row.getString("share"), ThresholdAction.valueOf(row.getString("action")));
        return new ThresholdReached(
                entry.number(), entry.at(), threshold, entry.budgets().get(0), entry.text());
    }
}
