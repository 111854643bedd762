package io.cloudcost.budget;

import io.cloudcost.StoreException;
import io.cloudcost.budget.internal.gate.Gatekeeper;
import io.cloudcost.budget.internal.gate.Gatekeeper.Entry;
import io.cloudcost.budget.internal.gate.Orphans;
import io.cloudcost.budget.internal.gate.Renewals;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.store.StateStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a job may run before it spends, and holds the money for it until it has. Launches of all processes on one store
 * are decided one after the other, so that they never pass a limit together. Thread-safe.
 */
public final class BudgetGate {

    private final Spec spec;
    private final Gatekeeper keeper;
    private final Renewals renewals;
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();

    BudgetGate(Spec spec, @Nullable ScheduledExecutorService executor) {
        this.spec = spec;
        this.keeper = new Gatekeeper(spec);
        this.renewals = new Renewals(spec, executor);
    }

    /** Begins a gate whose budgets, reservations and jobs are in this store. The gate does not close it. */
    public static BudgetGateBuilder on(StateStore state) {
        return new BudgetGateBuilder(state);
    }

    /**
     * What would be decided now. Nothing is reserved, so that a launch may still be refused.
     *
     * @throws io.cloudcost.StoreException if the store cannot be read: nobody knows then
     */
    public Decision ask(JobRequest request) {
        return keeper.ask(request, Optional.empty());
    }

    /** The same for a job that somebody approves: it may use what is above a threshold that wants that. */
    public Decision ask(JobRequest request, Approval approval) {
        return keeper.ask(request, Optional.of(approval));
    }

    /**
     * Lets a job in: decides again on what is known now and reserves, in one transaction. The machine and its price are those of
     * the decision.
     *
     * @return the run, to be closed when the job has ended. If an earlier call failed without telling whether the job was let in,
     *     the run of that one
     * @throws BudgetRefusedException if it does not fit any more; nothing is reserved, and the refusal is written down
     * @throws IllegalArgumentException if the decision refuses
     * @throws IllegalStateException if the decision was launched already
     * @throws io.cloudcost.StoreException if the store cannot be used; the job may have been let in if it says so
     */
    public JobRun launch(Decision decision) {
        if (!(decision instanceof Decision.Admitted admitted)) {
            throw new IllegalArgumentException("A decision that refuses cannot be launched. " + decision.explain());
        }
        JobRun run = launched(admitted);
        tellThresholds();
        return run;
    }

    /** Asks and launches at once; a refusal of any kind is written down. @throws BudgetRefusedException if it may not run */
    public JobRun launch(JobRequest request) {
        return letIn(ask(request));
    }

    /** The same for a job that somebody approves. @throws BudgetRefusedException if it may not run */
    public JobRun launch(JobRequest request, Approval approval) {
        return letIn(ask(request, approval));
    }

    private JobRun letIn(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            keeper.note(refused);
            throw new BudgetRefusedException(refused);
        }
        return launch(decision);
    }

    /**
     * Takes over a job that runs, for example after a restart of its owner.
     *
     * @throws io.cloudcost.ConfigurationException if there is no such job
     * @throws IllegalStateException if it has ended, or is open here
     */
    public JobRun attach(String jobId) {
        return opened(JobLedger.of(spec).running(jobId));
    }

    /** The standing budgets. */
    public Budgets budgets() {
        return new Budgets(spec);
    }

    /** The jobs. */
    public JobLedger ledger() {
        return JobLedger.of(spec);
    }

    /**
     * Ends jobs that nobody is heard of any more: those whose machines are seen gone, at that time; and those whose time is over, with
     * all that was reserved for them. A launch that a budget is in the way of does so by itself.
     *
     * @return how many were ended
     */
    public int settleOrphans() {
        int settled = new Orphans(spec).settle();
        tellThresholds();
        return settled;
    }

    /**
     * Tells this gate's handlers of thresholds that were reached and that nobody was told of, by whichever process: those of gates
     * without handlers, for example. Launches, ends and bills do so by themselves. What is older than seven days is told no more.
     *
     * @return of how many it told
     */
    public int tellThresholds() {
        return new Telling(spec).tell();
    }

    Spec spec() {
        return spec;
    }

    /** Renews what is open, as a thread does from time to time. */
    void renew() {
        renewals.renew();
    }

    private JobRun launched(Decision.Admitted admitted) {
        Entry entry = entered(admitted);
        entry.refused().ifPresent(refused -> {
            throw new BudgetRefusedException(refused);
        });
        Job job = entry.job().orElseThrow();
        if (!entry.isNew() && !isOurs(job)) {
            throw new IllegalStateException("The job " + job.id() + " was launched already.");
        }
        return opened(job);
    }

    private Entry entered(Decision.Admitted admitted) {
        try {
            return keeper.launch(admitted);
        } catch (StoreException e) {
            unheard.add(admitted.id());
            throw e;
        }
    }

    /** A job that was let in by a call of this gate that did not hear of it; found again once. */
    private boolean isOurs(Job job) {
        return job.isRunning() && job.reservation().owner().equals(spec.owner()) && unheard.remove(job.id());
    }

    private JobRun opened(Job job) {
        return JobRun.open(spec, renewals, job);
    }
}
