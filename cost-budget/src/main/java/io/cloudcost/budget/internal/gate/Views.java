package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.Counter;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How some budgets stand, each in the window that holds one moment. */
record Views(Map<String, Window> windows, Map<String, Counter> counters) {

    /** All in one question. */
    static Views of(Connection connection, List<Budget> budgets, Instant now) throws SQLException {
        Map<String, Window> windows = new HashMap<>();
        Map<String, Instant> starts = new HashMap<>();
        for (Budget budget : budgets) {
            Window window = Window.at(budget, now);
            windows.put(budget.name(), window);
            starts.put(budget.name(), window.start());
        }
        return new Views(windows, WindowRows.all(connection, starts));
    }

    /** When the budget's window began. */
    Instant start(Budget budget) {
        return Objects.requireNonNull(windows.get(budget.name())).start();
    }

    /** @param asked in the budget's currency */
    BudgetView view(Budget budget, BigDecimal asked) {
        String name = budget.name();
        return of(budget, Objects.requireNonNull(windows.get(name)), Objects.requireNonNull(counters.get(name)), asked);
    }

    static BudgetView of(Connection connection, Budget budget, Window window, BigDecimal asked) throws SQLException {
        return of(budget, window, WindowRows.find(connection, budget.name(), window.start()), asked);
    }

    private static BudgetView of(Budget budget, Window window, Counter counter, BigDecimal asked) {
        Counter.@Nullable Bill bill = counter.bill();
        String currency = budget.limit().currency();
        return new BudgetView(
                budget.name(),
                budget.period(),
                window.start(),
                window.end(),
                budget.limit(),
                Money.of(counter.booked(), currency),
                Money.of(counter.unattributed(), currency),
                bill == null ? null : bill.until(),
                Money.of(counter.reserved(), currency),
                Money.of(asked, currency));
    }

    /** The same once what is asked for is reserved. */
    static BudgetView reserved(BudgetView view) {
        return new BudgetView(
                view.name(),
                view.period(),
                view.windowStart(),
                view.windowEnd(),
                view.limit(),
                view.booked(),
                view.unattributed(),
                view.billedUntil(),
                view.reserved().plus(view.asked()),
                Money.zero(view.limit().currency()));
    }
}
