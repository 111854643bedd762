package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobRequest;
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

    /** What would be decided now; nothing is reserved. */
    public Decision ask(JobRequest request, Optional<Approval> approval) {
        Instant now = spec.now();
        String id = JobIds.next(now);
        Proposal proposal = proposals.of(id, request, approval);
        return proposal.candidate()
                .map(candidate -> fitting(candidate, admission.look(candidate)))
                .orElseGet(() -> refused(id, request, proposal, now));
    }

    /** Decides anew, and reserves. Where a budget is in the way, orphans whose time is over make room first. */
    public Entry launch(Decision.Admitted decision) {
        Candidate candidate = Candidate.of(decision);
        Entry first = admission.admit(candidate);
        Entry entry = first.refused().isPresent() && orphans.settle() > 0 ? admission.admit(candidate) : first;
        return new Entry(entry.job(), entry.refused().map(it -> Fits.in(spec, candidate, it)), entry.isNew());
    }

    private Decision fitting(Candidate candidate, Decision decision) {
        return decision instanceof Decision.Refused refused ? Fits.in(spec, candidate, refused) : decision;
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
                                        null,
                                        List.of(),
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
