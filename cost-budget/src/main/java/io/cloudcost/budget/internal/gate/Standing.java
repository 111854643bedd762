package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetStatus;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How all budgets stand. */
public final class Standing {

    private Standing() {}

    /** All of them by name, each in the window that holds now. */
    public static List<BudgetStatus> all(Connection connection, Instant now) throws SQLException {
        List<Budget> budgets = LimitRows.all(connection);
        Views views = Views.of(connection, budgets, now);
        return budgets.stream()
                .map(budget -> new BudgetStatus(budget, views.view(budget, BigDecimal.ZERO)))
                .toList();
    }

    static BudgetStatus of(Connection connection, Budget budget, Instant now) throws SQLException {
        return new BudgetStatus(budget, Views.of(connection, budget, Window.at(budget, now), BigDecimal.ZERO));
    }
}
