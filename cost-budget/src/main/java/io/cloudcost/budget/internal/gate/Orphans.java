package io.cloudcost.budget.internal.gate;

import io.cloudcost.StoreException;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.ReservationState;
import io.cloudcost.budget.spi.Sighting;
import io.cloudcost.model.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends jobs that nobody is heard of any more: at the time when their machines were seen gone, by price and time; and where
 * nobody can see that, at a stated time and with all that was reserved, or more where more is known. Until then they count, and
 * those whose machines are seen go on counting.
 */
public final class Orphans {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final int AT_ONCE = 1000;

    private final Spec spec;
    private final Ending ending;

    /** @param spec of the gate */
    public Orphans(Spec spec) {
        this.spec = spec;
        this.ending = new Ending(spec);
    }

    /** Ends them, and says how many. */
    public int settle() {
        List<Job> late =
                spec.state().read(Ledger.TABLES, connection -> JobRows.orphans(connection, spec.now(), AT_ONCE));
        Map<String, Sighting> seen = look(late);
        int settled = 0;
        for (Job job : late) {
            settled += settled(job, seen.getOrDefault(job.id(), Sighting.unknown())) ? 1 : 0;
        }
        return settled;
    }

    /** One that cannot be ended keeps nobody else from it. */
    private boolean settled(Job job, Sighting seen) {
        try {
            return settle(job, seen);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The late job {} cannot be ended:", job.id(), e);
            return false;
        }
    }

    /** Nobody is asked about jobs of which no machine is known; a look that fails says nothing. */
    private Map<String, Sighting> look(List<Job> late) {
        List<Job> named = late.stream().filter(job -> !job.attempts().isEmpty()).toList();
        try {
            return named.isEmpty() ? Map.of() : spec.machines().look(named);
        } catch (RuntimeException e) {
            LOG.warn("Nobody knows whether the machines of {} late jobs are there:", named.size(), e);
            return Map.of();
        }
    }

    /** What was seen is of the machines that were known then: it says nothing of a job that got another one meanwhile. */
    private boolean settle(Job late, Sighting seen) {
        return spec.state().<Boolean>transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            Optional<Job> job = JobRows.find(connection, late.id(), now)
                    .filter(it -> it.reservation().state() == ReservationState.ORPHANED)
                    .filter(it -> it.attempts().equals(late.attempts()));
            return job.isPresent() && end(connection, job.get(), seen, now);
        });
    }

    private boolean end(Connection connection, Job job, Sighting seen, Instant now) throws SQLException {
        switch (seen.state()) {
            case GONE -> {
                Instant gone = gone(job, seen.since().orElse(now), now);
                Money cost = RunCost.of(job, JobOutcome.LOST, gone);
                ending.book(connection, job, JobOutcome.LOST, gone, cost, AttemptEnd.LOST);
                return true;
            }
            case UNKNOWN -> {
                boolean over = job.reservation().holdUntil().isBefore(now);
                if (over) {
                    ending.book(connection, job, JobOutcome.LOST, now, RunCost.least(job), AttemptEnd.LOST);
                }
                return over;
            }
            default -> {
                return false;
            }
        }
    }

    /** A machine is not gone before it began, nor after now. */
    private static Instant gone(Job job, Instant since, Instant now) {
        Instant begun = job.attempts().get(job.attempts().size() - 1).startedAt();
        Instant least = since.isBefore(begun) ? begun : since;
        return least.isAfter(now) ? now : least;
    }
}
