package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.model.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks running jobs of a budget to stop, the newest first since they have done the least, until what is spent and what the others
 * hold is below the threshold. A job that was asked before counts as one that stops.
 */
final class Stops {

    private static final int NAMED = 20;

    private final Spec spec;

    Stops(Spec spec) {
        this.spec = spec;
    }

    /** Asks them, or in a dry run only says so. @return what was done, as a sentence that begins with a blank */
    String ask(Connection connection, BudgetView view, Threshold threshold, Instant now) throws SQLException {
        List<String> chosen = chosen(connection, view, threshold, now);
        if (!spec.dryRun()) {
            String why = "The job was asked to stop, the newest first: the budget " + view.name() + " reached "
                    + Thresholds.percent(threshold) + " of its " + view.limit() + ".";
            for (String id : chosen) {
                ask(connection, spec, id, why, now);
            }
        }
        return words(chosen);
    }

    /** Asks one to stop. @return whether it runs and was not asked before */
    static boolean ask(Connection connection, Spec spec, String id, String why, Instant now) throws SQLException {
        boolean asked = JobRows.askToStop(connection, id);
        if (asked) {
            AuditRows.add(
                    connection, new AuditEntry(0, now, AuditKind.STOP_ASKED, id, null, List.of(), spec.owner(), why));
        }
        return asked;
    }

    private static List<String> chosen(Connection connection, BudgetView view, Threshold threshold, Instant now)
            throws SQLException {
        List<Job> running = JobRows.running(connection, now, Integer.MAX_VALUE);
        Money rest = view.used();
        for (Job job : running) {
            rest = job.stopAsked() ? rest.minus(freed(job, view, now)) : rest;
        }
        List<String> chosen = new ArrayList<>();
        for (Job job : running) {
            if (!job.stopAsked() && counts(job, view).isPresent() && Thresholds.isReached(view, rest, threshold)) {
                chosen.add(job.id());
                rest = rest.minus(freed(job, view, now));
            }
        }
        return chosen;
    }

    /** What the budget gets back if the job ends now: what is reserved for it beyond what it has cost. */
    private static Money freed(Job job, BudgetView view, Instant now) {
        Money reserved = job.reservation().amount();
        Money rest = reserved.minus(RunCost.of(job, JobOutcome.CANCELLED, now));
        Money none = Money.zero(view.limit().currency());
        return counts(job, view)
                .filter(in -> rest.isPositive())
                .map(in -> in.in(rest))
                .orElse(none);
    }

    private static Optional<CountedIn> counts(Job job, BudgetView view) {
        return job.budgets().stream()
                .filter(it ->
                        it.budget().equals(view.name()) && it.windowStart().equals(view.windowStart()))
                .findFirst();
    }

    private String words(List<String> chosen) {
        if (chosen.isEmpty()) {
            return " No job runs that is to stop.";
        }
        int rest = chosen.size() - NAMED;
        return (spec.dryRun() ? " To be asked to stop: " : " Asked to stop: ")
                + String.join(", ", chosen.subList(0, Math.min(NAMED, chosen.size())))
                + (rest > 0 ? " and " + rest + " more" : "") + ".";
    }
}
