package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.Job;
import java.time.Duration;
import java.time.Instant;

/** Takes jobs over from their owners, and tells those to stop. */
public final class Taking {

    private final Spec spec;

    /** @param spec of the gate */
    public Taking(Spec spec) {
        this.spec = spec;
    }

    /** Holds the job from now on. @throws IllegalStateException if it has ended */
    public Job over(String id) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            new Ending(spec).running(connection, id);
            JobRows.handOver(connection, id, spec.owner());
            JobRows.renew(connection, id, spec.owner(), spec.leaseUntil(now), spec.holdUntil(now, Duration.ZERO));
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }

    /** Asks it to stop. @return whether it runs and was not asked before */
    public boolean askToStop(String id) {
        return spec.state()
                .<Boolean>transaction(
                        Ledger.TABLES,
                        connection -> Stops.ask(connection, spec, id, "The job was asked to stop.", spec.now()));
    }
}
