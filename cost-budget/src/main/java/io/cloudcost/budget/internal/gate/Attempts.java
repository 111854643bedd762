package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AttemptRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.StartedMachine;
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

    /** A machine begins to work; the one before it, if any, is done. */
    public Job begin(String id, StartedMachine machine) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            ending.running(connection, id);
            AttemptRows.end(connection, id, now, AttemptEnd.ENDED);
            AttemptRows.begin(connection, id, machine, now);
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }

    /** The machine was taken away. @throws IllegalStateException if none works */
    public Job preempted(String id) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            ending.running(connection, id);
            if (AttemptRows.end(connection, id, now, AttemptEnd.PREEMPTED) == 0) {
                throw new IllegalStateException("No machine works for the job " + id + ".");
            }
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }
}
