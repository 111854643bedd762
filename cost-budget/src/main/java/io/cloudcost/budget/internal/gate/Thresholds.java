package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.internal.ledger.ReachedRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds thresholds that are reached, in the transaction that made it so. Each is written down once for a window and a limit:
 * what is used falls and rises with every job, and whoever was told need not be told again. Asking jobs to stop goes on.
 */
public final class Thresholds {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Spec spec;

    /** @param spec of the gate */
    public Thresholds(Spec spec) {
        this.spec = spec;
    }

    /** Looks at a budget's window as it stands in this transaction; does nothing if the budget was removed. */
    public void look(Connection connection, String budget, Instant windowStart, Instant now) throws SQLException {
        Optional<Budget> found = LimitRows.find(connection, budget);
        if (found.isPresent()) {
            Window window = Window.at(found.get(), windowStart);
            look(connection, found.get(), Views.of(connection, found.get(), window, BigDecimal.ZERO), now);
        }
    }

    /** Looks at the window that holds now. */
    public void lookNow(Connection connection, String budget, Instant now) throws SQLException {
        Optional<Budget> found = LimitRows.find(connection, budget);
        if (found.isPresent()) {
            look(connection, budget, Window.at(found.get(), now).start(), now);
        }
    }

    /** @param view as it stands in this transaction */
    void look(Connection connection, Budget budget, BudgetView view, Instant now) throws SQLException {
        for (Threshold threshold : budget.thresholds()) {
            if (isReached(view, view.used(), threshold)) {
                reached(connection, view, threshold, now);
            }
        }
    }

    static boolean isReached(BudgetView view, Money costs, Threshold threshold) {
        return costs.compareTo(view.limit().times(threshold.share())) >= 0;
    }

    static String percent(Threshold threshold) {
        return Money.canonical(threshold.share().multiply(PERCENT)).toPlainString() + " %";
    }

    private void reached(Connection connection, BudgetView view, Threshold threshold, Instant now) throws SQLException {
        boolean isNew = !ReachedRows.has(connection, view, threshold, spec.dryRun());
        boolean stops = threshold.action() == ThresholdAction.ASK_TO_STOP && (isNew || !spec.dryRun());
        String stopped = stops ? new Stops(spec).ask(connection, view, threshold, now) : "";
        if (isNew) {
            long number = AuditRows.add(connection, entry(view, threshold, stopped, now));
            ReachedRows.add(connection, number, view, threshold, spec.dryRun());
        }
    }

    private AuditEntry entry(BudgetView view, Threshold threshold, String stopped, Instant now) {
        String text = (spec.dryRun() ? "Dry run: " : "") + "The budget " + view.name() + " reached "
                + percent(threshold) + " of its " + view.limit() + ", from where on it holds "
                + threshold.action() + ": " + view.used() + " are used." + stopped;
        return new AuditEntry(
                0, now, AuditKind.THRESHOLD_REACHED, null, view.used(), List.of(view), spec.owner(), text);
    }
}
