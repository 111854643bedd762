package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.Counter;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How budgets stand. */
final class Views {

    private Views() {}

    static BudgetView of(Connection connection, Budget budget, Window window, BigDecimal asked) throws SQLException {
        Counter counter = WindowRows.find(connection, budget.name(), window.start());
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
