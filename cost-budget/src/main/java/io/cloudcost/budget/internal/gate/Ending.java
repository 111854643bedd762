package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.ledger.AttemptRows;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends jobs: what they cost takes the place of what was reserved, in one transaction. */
public final class Ending {

    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Spec spec;

    /** @param spec of the gate */
    public Ending(Spec spec) {
        this.spec = spec;
    }

    /**
     * Ends a job that runs.
     *
     * @throws ConfigurationException if there is no such job, or the time cannot be
     * @throws IllegalStateException if it has ended already
     */
    public Job end(String id, JobOutcome outcome, Instant endedAt) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Job job = running(connection, id);
            check(job, outcome, endedAt);
            return book(connection, job, outcome, endedAt, RunCost.of(job, outcome, endedAt), AttemptEnd.ENDED);
        });
    }

    /**
     * Ends a job that runs and is held by this gate.
     *
     * @param again whether this gate tried that before, without hearing of how it went: a job that ended so is as good
     * @throws NotHeldException if it has ended already, or is another owner's
     */
    public Job endHeld(String id, JobOutcome outcome, Instant endedAt, boolean again) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Optional<Job> before =
                    JobRows.find(connection, id, endedAt).filter(it -> again && it.outcome() == outcome && isOurs(it));
            if (before.isPresent()) {
                return before.get();
            }
            Job job = held(connection, id);
            check(job, outcome, endedAt);
            return book(connection, job, outcome, endedAt, RunCost.of(job, outcome, endedAt), AttemptEnd.ENDED);
        });
    }

    /** The job, which runs and is held by this gate. */
    Job held(Connection connection, String id) throws SQLException {
        Job job = running(connection, id);
        if (!isOurs(job)) {
            throw new NotHeldException(
                    "The job " + id + " was taken over by " + job.reservation().owner() + ".");
        }
        return job;
    }

    private boolean isOurs(Job job) {
        return job.reservation().owner().equals(spec.owner());
    }

    /** The job, which runs. */
    Job running(Connection connection, String id) throws SQLException {
        Job job = JobRows.find(connection, id, spec.now())
                .orElseThrow(() -> new ConfigurationException("There is no job " + id + "."));
        if (!job.isRunning()) {
            throw new NotHeldException("The job " + id + " ended at " + job.endedAt() + " already.");
        }
        return job;
    }

    private void check(Job job, JobOutcome outcome, Instant endedAt) {
        Instant begun = job.attempts().isEmpty()
                ? job.admittedAt()
                : job.attempts().get(job.attempts().size() - 1).startedAt();
        if (endedAt.isBefore(begun.minus(SKEW))) {
            throw new ConfigurationException(
                    "The job " + job.id() + " cannot have ended at " + endedAt + ": it began at " + begun + ".");
        }
        if (endedAt.isAfter(spec.now().plus(SKEW))) {
            throw new ConfigurationException("The job " + job.id() + " cannot have ended at " + endedAt
                    + ", which is in the future: it is " + spec.now() + ".");
        }
        if (outcome == JobOutcome.NOT_STARTED && !job.attempts().isEmpty()) {
            throw new ConfigurationException("The job " + job.id() + " did start, on "
                    + job.attempts().get(0).machine().instanceId() + ": end it with another outcome.");
        }
    }

    /** Books a job that runs with this amount. */
    Job book(Connection connection, Job job, JobOutcome outcome, Instant at, Money amount, AttemptEnd attempts)
            throws SQLException {
        AttemptRows.end(connection, job.id(), at, attempts);
        long number = AuditRows.add(connection, entry(connection, job, outcome, amount));
        JobRows.end(connection, job.id(), at, outcome, amount, number);
        for (CountedIn in : job.budgets()) {
            WindowRows.add(
                    connection,
                    in.budget(),
                    in.windowStart(),
                    in.in(amount).amount(),
                    in.in(job.reservation().amount()).amount().negate());
            new Thresholds(spec).look(connection, in.budget(), in.windowStart(), spec.now());
        }
        Job ended = JobRows.find(connection, job.id(), at).orElseThrow();
        new Lessons(spec.market()).learn(connection, ended);
        return ended;
    }

    private AuditEntry entry(Connection connection, Job job, JobOutcome outcome, Money amount) throws SQLException {
        return new AuditEntry(
                0,
                spec.now(),
                outcome == JobOutcome.NOT_STARTED ? AuditKind.RELEASED : AuditKind.BOOKED,
                job.id(),
                amount,
                views(connection, job, amount),
                spec.owner(),
                job.name() + " ended: " + outcome + ", " + amount + " of "
                        + job.reservation().amount() + " reserved.");
    }

    private static List<BudgetView> views(Connection connection, Job job, Money amount) throws SQLException {
        List<BudgetView> views = new ArrayList<>();
        for (CountedIn in : job.budgets()) {
            Optional<Budget> budget = LimitRows.find(connection, in.budget());
            if (budget.isPresent()) {
                BigDecimal booked = in.in(amount).amount();
                views.add(Views.of(connection, budget.get(), Window.at(budget.get(), in.windowStart()), booked));
            }
        }
        return views;
    }
}
