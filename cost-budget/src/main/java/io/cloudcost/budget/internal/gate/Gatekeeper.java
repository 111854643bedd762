package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks and lets in. */
public final class Gatekeeper {

    private final Spec spec;
    private final Proposals proposals;
    private final Admission admission;
    private final Orphans orphans;

    /** @param spec of the gate */
    public Gatekeeper(Spec spec) {
        this.spec = spec;
        this.proposals = new Proposals(spec);
        this.admission = new Admission(spec);
        this.orphans = new Orphans(spec);
    }

    /** What would be decided now; nothing is reserved. Where reservations are in the way, orphans are ended first. */
    public Decision ask(JobRequest request, Optional<Approval> approval) {
        Instant now = spec.now();
        String id = JobIds.next(now);
        Proposal proposal = proposals.of(id, request, approval);
        return proposal.candidate().map(this::look).orElseGet(() -> refused(id, request, proposal, now));
    }

    private Decision look(Candidate candidate) {
        Decision first = admission.look(candidate);
        boolean room = first instanceof Decision.Refused refused && isForRoom(refused) && orphans.settle() > 0;
        Decision last = room ? admission.look(candidate) : first;
        return last instanceof Decision.Refused refused ? Fits.in(spec, candidate, refused) : last;
    }

    /** Decides anew, and reserves. Where reservations are in the way, orphans are ended first. */
    public Entry launch(Decision.Admitted decision) {
        Candidate candidate = Candidate.of(decision);
        Entry first = admission.admit(candidate);
        boolean room = first.refused().filter(Gatekeeper::isForRoom).isPresent() && orphans.settle() > 0;
        Entry entry = room ? admission.admit(candidate) : first;
        return new Entry(entry.job(), entry.refused().map(it -> Fits.in(spec, candidate, it)), entry.isNew());
    }

    /** Whether less reserved money would let it in. */
    private static boolean isForRoom(Decision.Refused refused) {
        return refused.reasons().stream()
                .allMatch(it -> it.code() == RefusalCode.OVER_BUDGET || it.code() == RefusalCode.BLOCKED);
    }

    /** Writes down that a request came to nothing before anybody looked at the budgets. */
    public void note(Decision.Refused refused) {
        spec.state()
                .transaction(
                        Ledger.TABLES,
                        connection -> AuditRows.add(
                                connection,
                                new AuditEntry(
                                        0,
                                        refused.at(),
                                        AuditKind.REFUSED,
                                        refused.id(),
                                        refused.estimate().map(JobEstimate::p90).orElse(null),
                                        refused.budgets(),
                                        spec.owner(),
                                        refused.explain())));
    }

    private static Decision refused(String id, JobRequest request, Proposal proposal, Instant now) {
        return new Decision.Refused(
                id, request, Optional.empty(), Optional.empty(), List.of(), proposal.reasons(), List.of(), now);
    }

    /**
     * What came of a launch.
     *
     * @param job the job that was let in, now or before; empty if it was refused
     * @param refused why not; empty if it was let in
     * @param isNew whether it was let in now
     */
    public record Entry(Optional<Job> job, Optional<Decision.Refused> refused, boolean isNew) {}
}
