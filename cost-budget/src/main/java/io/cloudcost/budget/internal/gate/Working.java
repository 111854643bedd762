package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobWork;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Keeps what jobs did, whether they run or have ended: often it is counted afterwards. */
public final class Working {

    private final Spec spec;

    /** @param spec of the gate */
    public Working(Spec spec) {
        this.spec = spec;
    }

    /** Changes it. @throws ConfigurationException if there is no such job, or what it did cannot be */
    public Job change(String id, UnaryOperator<JobWork> change) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            Job job = JobRows.find(connection, id, now)
                    .orElseThrow(() -> new ConfigurationException("There is no job " + id + "."));
            JobRows.work(connection, id, change.apply(job.work()));
            return JobRows.find(connection, id, now).orElseThrow();
        });
    }
}
