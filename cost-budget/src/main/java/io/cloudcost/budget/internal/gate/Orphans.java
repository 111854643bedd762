package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.ReservationState;
import io.cloudcost.budget.spi.Sighting;
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
 * nobody can see that, at a stated time and with all that was reserved. Until then they count.
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
            settled += settle(job.id(), seen.getOrDefault(job.id(), Sighting.unknown())) ? 1 : 0;
        }
        return settled;
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

    private boolean settle(String id, Sighting seen) {
        return spec.state().<Boolean>transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            Optional<Job> job = JobRows.find(connection, id, now)
                    .filter(it -> it.reservation().state() == ReservationState.ORPHANED);
            if (job.isEmpty()) {
                return false;
            }
            if (seen.state() == Sighting.State.GONE) {
                Instant gone = gone(job.get(), seen.since().orElse(now), now);
                ending.book(
                        connection,
                        job.get(),
                        JobOutcome.LOST,
                        gone,
                        RunCost.of(job.get(), JobOutcome.LOST, gone),
                        AttemptEnd.LOST);
                return true;
            }
            return bookWhole(connection, job.get(), now);
        });
    }

    private boolean bookWhole(Connection connection, Job job, Instant now) throws SQLException {
        boolean over = job.reservation().holdUntil().isBefore(now);
        if (over) {
            ending.book(connection, job, JobOutcome.LOST, now, job.reservation().amount(), AttemptEnd.LOST);
        }
        return over;
    }

    /** A machine is not gone before it began, nor after now. */
    private static Instant gone(Job job, Instant since, Instant now) {
        Instant begun = job.attempts().get(job.attempts().size() - 1).startedAt();
        Instant least = since.isBefore(begun) ? begun : since;
        return least.isAfter(now) ? now : least;
    }
}
