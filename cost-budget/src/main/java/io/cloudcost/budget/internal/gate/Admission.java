package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.WindowRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.Reservation;
import io.cloudcost.budget.model.ReservationState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets jobs in: decides and reserves in one transaction, which is alone in the whole store. */
final class Admission {

    private final Spec spec;

    Admission(Spec spec) {
        this.spec = spec;
    }

    /** What would be decided now; nothing is written. */
    Decision look(Candidate candidate) {
        FrozenRates rates = new FrozenRates(spec.rates());
        return rates.during(() -> spec.state().read(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            return decision(candidate, Judgement.of(connection, spec, rates, candidate, now), now);
        }));
    }

    /** Decides, and reserves if it may run. A job that was launched before is found again if its owner is this one. */
    Gatekeeper.Entry admit(Candidate candidate) {
        FrozenRates rates = new FrozenRates(spec.rates());
        return rates.during(
                () -> spec.state().transaction(Ledger.TABLES, connection -> admit(connection, candidate, rates)));
    }

    private Gatekeeper.Entry admit(Connection connection, Candidate candidate, FrozenRates rates) throws SQLException {
        Instant now = spec.now();
        Optional<Job> before = JobRows.exists(connection, candidate.id())
                ? JobRows.find(connection, candidate.id(), now)
                : Optional.empty();
        if (before.isPresent()) {
            return new Gatekeeper.Entry(before, Optional.empty(), false);
        }
        Judgement judgement = Judgement.of(connection, spec, rates, candidate, now);
        Decision decision = decision(candidate, judgement, now);
        if (decision instanceof Decision.Refused refused) {
            write(connection, candidate, judgement, AuditKind.REFUSED, decision.explain(), now);
            return new Gatekeeper.Entry(Optional.empty(), Optional.of(refused), false);
        }
        Job job = reserve(connection, candidate, judgement, now);
        return new Gatekeeper.Entry(Optional.of(job), Optional.empty(), true);
    }

    private static Decision decision(Candidate candidate, Judgement judgement, Instant now) {
        return judgement.reasons().isEmpty()
                ? new Decision.Admitted(
                        candidate.id(),
                        candidate.request(),
                        candidate.offer(),
                        candidate.estimate(),
                        candidate.limit(),
                        candidate.approval(),
                        judgement.views(),
                        Stream.concat(candidate.warnings().stream(), judgement.warnings().stream())
                                .toList(),
                        now)
                : new Decision.Refused(
                        candidate.id(),
                        candidate.request(),
                        candidate.offer(),
                        Optional.of(candidate.estimate()),
                        judgement.views(),
                        judgement.reasons(),
                        List.of(),
                        now);
    }

    private Job reserve(Connection connection, Candidate candidate, Judgement judgement, Instant now)
            throws SQLException {
        Job job = job(candidate, judgement, now);
        JobRows.add(connection, job);
        WindowRows.reserve(connection, judgement.views());
        boolean unknown = candidate.estimate().basis() == EstimateBasis.UNKNOWN;
        write(
                connection,
                candidate,
                judgement,
                unknown ? AuditKind.ALLOWED_UNKNOWN : AuditKind.ADMITTED,
                text(candidate),
                now);
        for (int i = 0; i < judgement.budgets().size(); i++) {
            BudgetView view = Views.reserved(judgement.views().get(i));
            new Thresholds(spec).look(connection, judgement.budgets().get(i), view, now);
        }
        return job;
    }

    private static String text(Candidate candidate) {
        return candidate.words()
                + candidate.warnings().stream().map(it -> " " + it).collect(Collectors.joining())
                + candidate
                        .approval()
                        .map(it -> " Approved by " + it.by() + ": " + it.reason())
                        .orElse("");
    }

    private void write(
            Connection connection, Candidate candidate, Judgement judgement, AuditKind kind, String text, Instant now)
            throws SQLException {
        AuditRows.add(
                connection,
                new AuditEntry(
                        0,
                        now,
                        kind,
                        candidate.id(),
                        candidate.estimate().p90(),
                        judgement.views(),
                        spec.owner(),
                        text));
    }

    private Job job(Candidate candidate, Judgement judgement, Instant now) {
        JobRequest request = candidate.request();
        return new Job(
                candidate.id(),
                request.name(),
                request.team(),
                request.project(),
                request.labels(),
                request.billingTags(),
                candidate.offer().map(Offer::quote).orElse(null),
                candidate.offer().map(Offer::spot).orElse(false),
                candidate.estimate(),
                candidate.limit(),
                judgement.counted(),
                reservation(candidate, now),
                now,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                JobWork.NONE);
    }

    private Reservation reservation(Candidate candidate, Instant now) {
        return new Reservation(
                candidate.estimate().p90(),
                ReservationState.HELD,
                spec.leaseUntil(now),
                spec.holdUntil(now, candidate.estimate().runtime().p90()),
                spec.owner());
    }
}
