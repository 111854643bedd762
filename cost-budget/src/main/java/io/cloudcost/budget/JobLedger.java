package io.cloudcost.budget;

import io.cloudcost.budget.internal.gate.Ending;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Taking;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs on a store: those that run and those that ended. Thread-safe. */
public final class JobLedger {

    private final Spec spec;

    private JobLedger(Spec spec) {
        this.spec = spec;
    }

    static JobLedger of(Spec spec) {
        return new JobLedger(spec);
    }

    /** The one with this id. */
    public Optional<Job> find(String id) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.find(connection, id, spec.now()));
    }

    /** The newest ones, running or ended, the newest first. */
    public List<Job> newest(int most) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.newest(connection, spec.now(), most));
    }

    /** Those that run, the newest first. */
    public List<Job> running(int most) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.running(connection, spec.now(), most));
    }

    /**
     * Ends a job, whoever started it, and books what it cost.
     *
     * @throws io.cloudcost.ConfigurationException if there is no such job, or the time cannot be
     * @throws IllegalStateException if it has ended already
     */
    public Job end(String id, JobOutcome outcome, Instant endedAt) {
        return new Ending(spec).end(id, outcome, endedAt);
    }

    /**
     * Asks a job to stop: its owner learns it at the next renewal.
     *
     * @return whether it runs and was not asked before
     */
    public boolean askToStop(String id) {
        return new Taking(spec).askToStop(id);
    }

    /** What was written down after the entry of this number (0 for all), in the order in which it was decided. */
    public List<AuditEntry> audit(long after, int most) {
        return spec.state().read(Ledger.TABLES, connection -> AuditRows.after(connection, after, most));
    }

    Job running(String id) {
        return new Taking(spec).over(id);
    }
}
