package io.cloudcost.budget;

import io.cloudcost.StoreException;
import io.cloudcost.budget.internal.gate.Attempts;
import io.cloudcost.budget.internal.gate.Ending;
import io.cloudcost.budget.internal.gate.NotHeldException;
import io.cloudcost.budget.internal.gate.Renewals;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.internal.gate.Working;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.StartedMachine;
import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that was let in: its reservation is renewed while this is open, and what it cost is booked when it closes. Thread-safe.
 *
 * <p>Where machines are told of ({@link #started}), their time costs; where none is, the time from launch to end.
 */
public final class JobRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    private static final int TRIES = 3;

    private final Spec spec;
    private final Renewals renewals;
    private final Set<JobOutcome> unheard = ConcurrentHashMap.newKeySet();
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
        try {
            if (!renewals.add(job.id(), run::renewed)) {
                throw new IllegalStateException("The job " + job.id() + " is open already.");
            }
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException(
                    "The gate's executor takes no more work, so that nobody renews the job " + job.id()
                            + ". It runs and its money is held: end it in the ledger, or attach to it with another gate.",
                    e);
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

    /**
     * A machine began to work for it. Its id is what the bill knows. Another one that worked before is done; telling of the one
     * that works once more changes nothing. This renews the reservation.
     *
     * @throws IllegalStateException if the job has ended, or was taken over
     */
    public JobRun started(StartedMachine machine) {
        job = new Attempts(spec).begin(id(), machine);
        return this;
    }

    /**
     * The machine was taken away: its time counts, and the reservation stays and is renewed.
     *
     * @throws IllegalStateException if none works, or if the job has ended or was taken over
     */
    public JobRun preempted() {
        job = new Attempts(spec).preempted(id());
        return this;
    }

    /** The job did not do its work: {@link #close} will say so. */
    public JobRun fail() {
        failed = true;
        return this;
    }

    /**
     * Runs the job's work here. Where it throws the job is taken as failed, which {@link #close} alone could not know:
     *
     * <pre>{@code
     * try (JobRun run = gate.launch(decision)) {
     *     run.work(() -> train());
     * }
     * }</pre>
     *
     * @return what the work returned
     * @throws Exception what the work threw, as it is
     */
    public <T extends @Nullable Object> T work(Callable<T> body) throws Exception {
        try {
            return body.call();
        } catch (Exception | Error e) {
            failed = true;
            throw e;
        }
    }

    /**
     * Says how many units of work it has done so far, for the price of one in reports; what was said before is replaced.
     *
     * @param units zero or more
     * @param name what one of them is, for example {@code images}; 1 to 200 printable characters
     * @throws io.cloudcost.ConfigurationException if one of these cannot be
     */
    public JobRun units(BigDecimal units, String name) {
        job = new Working(spec).change(id(), work -> work.units(units, name));
        return this;
    }

    /**
     * Adds a note that is kept with the job.
     *
     * @param text 1 to 1000 printable characters; a job keeps 100 notes
     * @throws io.cloudcost.ConfigurationException if it cannot be
     */
    public JobRun note(String text) {
        job = new Working(spec).change(id(), work -> work.note(text));
        return this;
    }

    /** Whether somebody asked it to stop, ended it from elsewhere or took it over. Known after the next renewal. */
    public boolean stopAsked() {
        return stopAsked;
    }

    /**
     * Ends it now and books what it cost.
     *
     * @throws IllegalStateException if it has ended already, or was taken over; it is not open here any more then
     * @throws StoreException if the store cannot be used: it is still open then, and this may be called again, also if nobody
     *     heard whether it was ended
     */
    public Job end(JobOutcome outcome) {
        try {
            job = new Ending(spec).endHeld(id(), outcome, spec.now(), unheard.contains(outcome));
        } catch (StoreException e) {
            unheard.add(outcome);
            throw e;
        } catch (NotHeldException e) {
            detach();
            throw e;
        }
        detach();
        new Telling(spec).tell();
        return job;
    }

    /** Leaves the job running without this owner: nobody renews it but who attaches to it. */
    public void detach() {
        open = false;
        renewals.remove(id());
    }

    /**
     * Ends it as succeeded, or as failed after {@link #fail} or after {@link #work} that threw; an exception in a try statement's block
     * is not seen here. Does nothing if it has ended here or was left. A job that somebody
     * else ended or took over is left as it is, with a warning in the log.
     *
     * @throws StoreException if the store could not be used three times in a row (each waits for others as long as the store
     *     does); what was reserved is held until its time is over then, or until the job is ended in the ledger
     */
    @Override
    public void close() {
        if (open) {
            try {
                end(failed ? JobOutcome.FAILED : JobOutcome.SUCCEEDED, TRIES);
            } catch (NotHeldException e) {
                LOG.warn("A job was closed that is not held any more. {}", e.getMessage());
            } finally {
                detach();
            }
        }
    }

    private void end(JobOutcome outcome, int tries) {
        try {
            end(outcome);
        } catch (StoreException e) {
            if (tries == 1 || !e.retryable()) {
                throw e;
            }
            end(outcome, tries - 1);
        }
    }

    private void renewed(boolean ours, boolean askedToStop) {
        stopAsked = askedToStop || !ours;
    }
}
