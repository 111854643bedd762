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
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes into budgets what bills say. */
public final class Bills {

    private final Spec spec;

    /** @param spec of the gate */
    public Bills(Spec spec) {
        this.spec = spec;
    }

    /** Writes it into the budget's window that it is about; what counts elsewhere is so now. */
    public BudgetStatus write(String name, BillToDate bill) {
        return write(name, bill, Long.MAX_VALUE, null);
    }

    /**
     * Writes it into the budget's window that it is about.
     *
     * @param asOf the number of the last audit entry when it was looked what of the bill counts elsewhere: jobs that were booked since
     *     are in that, and are not taken off once more
     * @param jobs the ids of those that the bill names, where it holds part of the charges only: no others are taken off it; null
     *     where it holds all charges of its providers
     */
    public BudgetStatus write(String name, BillToDate bill, long asOf, @Nullable Set<String> jobs) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Budget budget = LimitRows.find(connection, name)
                    .orElseThrow(() -> new ConfigurationException("There is no budget " + name + "."));
            Instant now = spec.now();
            Window window = Window.at(budget, bill.from());
            checkCurrency(budget, bill);
            checkTime(
                    bill,
                    window,
                    WindowRows.find(connection, name, window.start()).bill(),
                    now);
            write(connection, budget, window, bill, Math.min(asOf, AuditRows.last(connection)), jobs, now);
            new Thresholds(spec).look(connection, name, window.start(), now);
            return Standing.of(connection, budget, now);
        });
    }

    private static void checkTime(BillToDate bill, Window window, @Nullable Bill before, Instant now) {
        Instant end = window.end();
        if (bill.completeUntil().isAfter(now)) {
            throw new ConfigurationException(
                    "A bill cannot be complete until " + bill.completeUntil() + ": it is " + now + ".");
        }
        if (end != null && bill.completeUntil().isAfter(end)) {
            throw new ConfigurationException("A bill from " + bill.from() + " is about a time that ended at " + end
                    + ": it cannot be complete until " + bill.completeUntil() + ".");
        }
        if (before != null && bill.completeUntil().isBefore(before.until())) {
            throw new ConfigurationException("A bill that was complete until " + before.until()
                    + " has been written already: the one until " + bill.completeUntil() + " is older.");
        }
    }

    private static void checkCurrency(Budget budget, BillToDate bill) {
        String currency = budget.limit().currency();
        if (!bill.amount().currency().equals(currency)) {
            throw new ConfigurationException("The budget " + budget.name() + " counts in " + currency
                    + " and the bill is in " + bill.amount().currency() + ": convert the bill.");
        }
    }

    private void write(
            Connection connection,
            Budget budget,
            Window window,
            BillToDate bill,
            long asOf,
            @Nullable Set<String> jobs,
            Instant now)
            throws SQLException {
        String name = budget.name();
        Counter counter = WindowRows.find(connection, name, window.start());
        BigDecimal booked = JobRows.booked(
                connection,
                name,
                window.start(),
                bill.completeUntil(),
                asOf,
                bill.providers(),
                id -> jobs == null || jobs.contains(id));
        AuditRows.add(connection, entry(connection, budget, window, bill, now));
        Bill written = new Bill(
                bill.amount().amount(),
                bill.countedElsewhere().amount(),
                booked,
                bill.completeUntil(),
                asOf,
                bill.providers(),
                jobs != null);
        WindowRows.put(connection, name, window.start(), new Counter(counter.booked(), counter.reserved(), written));
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
                bill.source() + ", complete until " + bill.completeUntil() + "; " + bill.countedElsewhere()
                        + " of it of jobs that count elsewhere.");
    }
}
