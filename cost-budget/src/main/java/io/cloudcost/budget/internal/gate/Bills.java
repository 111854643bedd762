package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.Counter;
import io.cloudcost.budget.internal.ledger.Counter.Bill;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes into budgets what bills say. */
public final class Bills {

    private final Spec spec;

    /** @param spec of the gate */
    public Bills(Spec spec) {
        this.spec = spec;
    }

    /** Writes it into the budget's present window. */
    public BudgetStatus write(String name, BillToDate bill) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Budget budget = LimitRows.find(connection, name)
                    .orElseThrow(() -> new ConfigurationException("There is no budget " + name + "."));
            check(budget, bill);
            return write(connection, budget, bill, spec.now());
        });
    }

    private static void check(Budget budget, BillToDate bill) {
        String currency = budget.limit().currency();
        if (!bill.amount().currency().equals(currency)) {
            throw new ConfigurationException("The budget " + budget.name() + " counts in " + currency
                    + " and the bill is in " + bill.amount().currency() + ": convert the bill.");
        }
    }

    private BudgetStatus write(Connection connection, Budget budget, BillToDate bill, Instant now) throws SQLException {
        Window window = Window.at(budget, now);
        Counter counter = WindowRows.find(connection, budget.name(), window.start());
        BigDecimal booked = booked(connection, budget.name(), window.start(), bill.completeUntil());
        long number = AuditRows.add(connection, entry(connection, budget, window, bill, now));
        Bill written =
                new Bill(bill.amount().amount(), bill.ofRunningJobs().amount(), booked, bill.completeUntil(), number);
        WindowRows.put(
                connection, budget.name(), window.start(), new Counter(counter.booked(), counter.reserved(), written));
        return Standing.of(connection, budget, now);
    }

    /** What jobs of the window were booked with that had ended when the bill was complete. */
    private static BigDecimal booked(Connection connection, String name, Instant start, Instant until)
            throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        for (Job job : JobRows.ended(connection, start, until)) {
            for (CountedIn in : job.budgets()) {
                Money booked = job.booked();
                if (booked != null
                        && in.budget().equals(name)
                        && in.windowStart().equals(start)) {
                    sum = sum.add(in.in(booked).amount());
                }
            }
        }
        return sum;
    }

    private AuditEntry entry(Connection connection, Budget budget, Window window, BillToDate bill, Instant now)
            throws SQLException {
        return new AuditEntry(
                0,
                now,
                AuditKind.REFRESHED,
                null,
                bill.amount(),
                List.of(Views.of(connection, budget, window, BigDecimal.ZERO)),
                spec.owner(),
                bill.source() + ", complete until " + bill.completeUntil() + "; " + bill.ofRunningJobs()
                        + " of it of running jobs.");
    }
}
