package io.cloudcost.budget;

import io.cloudcost.budget.internal.gate.Attempts;
import io.cloudcost.budget.internal.gate.Ending;
import io.cloudcost.budget.internal.gate.Renewals;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.StartedMachine;

/**
 * A job that was let in: its reservation is renewed while this is open, and what it cost is booked when it closes. Thread-safe.
 *
 * <p>Where machines are told of ({@link #started}), their time costs; where none is, the time from launch to end.
 */
public final class JobRun implements AutoCloseable {

    private final Spec spec;
    private final Renewals renewals;
    private volatile Job job;
    private volatile boolean failed;
    private volatile boolean stopAsked;
    private volatile boolean open = true;

    private JobRun(Spec spec, Renewals renewals, Job job) {
        this.spec = spec;
        this.renewals = renewals;
        this.job = job;
    }

    static JobRun open(Spec spec, Renewals renewals, Job job) {
        JobRun run = new JobRun(spec, renewals, job);
        if (!renewals.add(job.id(), run::renewed)) {
            throw new IllegalStateException("The job " + job.id() + " is open already.");
        }
        return run;
    }

    /** The job's id. */
    public String id() {
        return job.id();
    }

    /** The job as it stood after the last call here. */
    public Job job() {
        return job;
    }

    /** A machine began to work for it. Its id is what the bill knows. One that worked before is done. */
    public JobRun started(StartedMachine machine) {
        job = new Attempts(spec).begin(id(), machine);
        return this;
    }

    /** The machine was taken away: its time counts, and the reservation stays. @throws IllegalStateException if none works */
    public JobRun preempted() {
        job = new Attempts(spec).preempted(id());
        return this;
    }

    /** The job did not do its work: {@link #close} will say so. */
    public JobRun fail() {
        failed = true;
        return this;
    }

    /** Whether somebody asked it to stop, or ended it from elsewhere. Known after the next renewal. */
    public boolean stopAsked() {
        return stopAsked;
    }

    /**
     * Ends it now and books what it cost.
     *
     * @throws IllegalStateException if it has ended already
     * @throws io.cloudcost.StoreException if the store cannot be used: it is still open then, and this may be called again
     */
    public Job end(JobOutcome outcome) {
        job = new Ending(spec).end(id(), outcome, spec.now());
        detach();
        return job;
    }

    /** Leaves the job running without this owner: nobody renews it but who attaches to it. */
    public void detach() {
        open = false;
        renewals.remove(id());
    }

    /** Ends it as succeeded, or as failed after {@link #fail}; does nothing if it has ended here or was left. */
    @Override
    public void close() {
        if (open) {
            try {
                end(failed ? JobOutcome.FAILED : JobOutcome.SUCCEEDED);
            } finally {
                detach();
            }
        }
    }

    private void renewed(boolean ours, boolean askedToStop) {
        stopAsked = askedToStop || !ours;
    }
}
