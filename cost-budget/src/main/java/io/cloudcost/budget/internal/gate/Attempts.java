package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AttemptRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.StartedMachine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The machines of a job that runs. */
public final class Attempts {

    private final Spec spec;
    private final Ending ending;

    /** @param spec of the gate */
    public Attempts(Spec spec) {
        this.spec = spec;
        this.ending = new Ending(spec);
    }

    /** A machine begins to work; the one before it, if any, is done. One that works already is not begun again. */
    public Job begin(String id, StartedMachine machine) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            Job job = held(connection, id, now);
            if (!works(job, machine)) {
                AttemptRows.end(connection, id, now, AttemptEnd.ENDED);
                AttemptRows.begin(connection, id, machine, now);
            }
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }

    /** The machine was taken away. @throws IllegalStateException if none works */
    public Job preempted(String id) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            held(connection, id, now);
            if (AttemptRows.end(connection, id, now, AttemptEnd.PREEMPTED) == 0) {
                throw new IllegalStateException("No machine works for the job " + id + ".");
            }
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }

    /** Whoever tells of a job is alive: that renews it, too. */
    private Job held(Connection connection, String id, Instant now) throws SQLException {
        Job job = ending.held(connection, id);
        JobRows.renew(connection, id, spec.owner(), spec.leaseUntil(now), spec.holdUntil(now, Duration.ZERO));
        return job;
    }

    private static boolean works(Job job, StartedMachine machine) {
        return job.attempts().stream()
                .anyMatch(
                        it -> it.endedAt() == null && it.machine().instanceId().equals(machine.instanceId()));
    }
}
