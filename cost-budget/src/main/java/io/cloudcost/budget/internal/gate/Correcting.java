package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts what a bill says of a job that ended in the place of what it was booked with, in each of its budgets at the rate of its
 * launch, within the caller's transaction.
 */
public final class Correcting {

    private final Spec spec;

    /** @param spec of the gate */
    public Correcting(Spec spec) {
        this.spec = spec;
    }

    /**
     * Books the job with this amount; does nothing if it is booked so.
     *
     * @param why for the audit
     */
    public void book(Connection connection, Job job, Money amount, String why) throws SQLException {
        Money before = Objects.requireNonNull(job.booked(), "booked");
        if (amount.equals(before)) {
            return;
        }
        long number = JobRows.bookedNumber(connection, job.id()).orElseThrow();
        AuditRows.add(connection, entry(connection, job, amount, before, why));
        JobRows.correct(connection, job.id(), amount);
        Instant ended = Objects.requireNonNull(job.endedAt(), "endedAt");
        for (CountedIn in : job.budgets()) {
            BigDecimal more = more(in, amount, before);
            WindowRows.correct(connection, in.budget(), in.windowStart(), more, job.id(), ended, number);
            new Thresholds(spec).look(connection, in.budget(), in.windowStart(), spec.now());
        }
        Job corrected = JobRows.find(connection, job.id(), ended).orElseThrow();
        new Lessons(spec.market()).learn(connection, corrected);
    }

    private static BigDecimal more(CountedIn in, Money amount, Money before) {
        return in.in(amount).minus(in.in(before)).amount();
    }

    private AuditEntry entry(Connection connection, Job job, Money amount, Money before, String why)
            throws SQLException {
        List<BudgetView> views = new ArrayList<>();
        for (CountedIn in : job.budgets()) {
            Optional<Budget> budget = LimitRows.find(connection, in.budget());
            if (budget.isPresent()) {
                Window window = Window.at(budget.get(), in.windowStart());
                views.add(Views.of(connection, budget.get(), window, more(in, amount, before)));
            }
        }
        return new AuditEntry(
                0,
                spec.now(),
                AuditKind.CORRECTED,
                job.id(),
                amount,
                views,
                spec.owner(),
                job.name() + " is booked with " + amount + " in place of " + before + ": " + why);
    }
}
