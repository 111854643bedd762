package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.internal.gate.Correcting;
import io.cloudcost.budget.internal.gate.FrozenRates;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.ledger.AttemptRows;
import io.cloudcost.budget.internal.ledger.CostRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LookRows;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.budget.model.RetrievedJob;
import io.cloudcost.model.Money;
import io.cloudcost.spi.JobCost;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what bills said: costs, bookings, windows and the audit of many jobs in one transaction. */
final class Writing {

    private final Spec spec;
    private final String token;

    Writing(Spec spec, String token) {
        this.spec = spec;
        this.token = token;
    }

    List<RetrievedJob> write(Chain chain, List<Look> looks) {
        FrozenRates rates = new FrozenRates(spec.rates());
        return rates.during(() -> spec.state().transaction(Ledger.TABLES, connection -> {
            List<RetrievedJob> written = new ArrayList<>();
            for (Look look : looks) {
                written.add(write(connection, chain, look, rates));
            }
            return written;
        }));
    }

    /** A job that somebody else claimed meanwhile is left to him. */
    private RetrievedJob write(Connection connection, Chain chain, Look look, FrozenRates rates) throws SQLException {
        String id = look.job().id();
        if (!LookRows.isClaimed(connection, id, token)) {
            return new RetrievedJob(job(connection, id), RetrievalOutcome.BUSY);
        }
        if (look.isTroubled()) {
            LookRows.release(connection, id, token);
            if (look.outcome() == RetrievalOutcome.FAILED) {
                delay(connection, chain, look.job());
            }
        } else if (look.isPast()) {
            LookRows.leave(connection, id, token);
        } else {
            keep(connection, chain, look, rates);
        }
        return new RetrievedJob(job(connection, id), look.outcome());
    }

    /** Else it would stand before all others each time, and be paid for. One that money lacked for is due at once. */
    private void delay(Connection connection, Chain chain, Job job) throws SQLException {
        Instant again = Schedule.of(chain, Objects.requireNonNull(job.endedAt(), "endedAt"))
                .afterFailure(spec.now());
        LookRows.delay(connection, job.id(), chain.first(), again);
    }

    private void keep(Connection connection, Chain chain, Look look, FrozenRates rates) throws SQLException {
        Job job = look.job();
        Instant now = spec.now();
        for (Map.Entry<Integer, List<JobCost>> attempt : look.found().entrySet()) {
            CostRows.replace(connection, job.id(), attempt.getKey(), attempt.getValue());
        }
        for (Map.Entry<Integer, String> in : look.accounts().entrySet()) {
            AttemptRows.found(connection, job.id(), in.getKey(), in.getValue());
        }
        Schedule schedule = Schedule.of(chain, Objects.requireNonNull(job.endedAt(), "endedAt"));
        ActualCost actual = new Appraisal(look, CostRows.byAttempt(connection, job.id()), schedule, now).make(rates);
        LookRows.write(connection, job.id(), actual);
        Optional<Money> booked = Booking.of(job, actual, schedule, now);
        if (booked.isPresent()) {
            String why = "the bill of " + chain.provider() + " says " + actual.amount() + " (" + actual.state() + ").";
            new Correcting(spec).book(connection, job(connection, job.id()), booked.get(), why);
        }
    }

    private Job job(Connection connection, String id) throws SQLException {
        return JobRows.find(connection, id, spec.now()).orElseThrow();
    }
}
