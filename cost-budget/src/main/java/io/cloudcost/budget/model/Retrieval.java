package io.cloudcost.budget.model;

import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Issue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for jobs in bills.
 *
 * @param jobs those that were looked for, in the order in which that was done
 * @param paid what the questions cost
 * @param paidRequests how many of them cost money
 * @param issues what could not be read, and why
 */
public record Retrieval(List<RetrievedJob> jobs, Amounts paid, int paidRequests, List<Issue> issues) {

    private static final int DIGITS = 4;

    /** A copy. */
    public Retrieval {
        jobs = List.copyOf(jobs);
        issues = List.copyOf(issues);
    }

    /** How many jobs bills were asked for. */
    public long asked() {
        return jobs.stream().filter(it -> it.outcome().asked()).count();
    }

    /** How many of those were found. */
    public long found() {
        return count(RetrievalOutcome.FOUND);
    }

    /** How many came out so. */
    public long count(RetrievalOutcome outcome) {
        return jobs.stream().filter(it -> it.outcome() == outcome).count();
    }

    /** The share of jobs that were found of those that were asked for, from 0 to 1 with four decimals; empty if none was. */
    public Optional<BigDecimal> successRate() {
        return asked() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(found())
                        .divide(BigDecimal.valueOf(asked()), DIGITS, RoundingMode.HALF_EVEN));
    }

    /** Whether everything that was tried could be read. */
    public boolean isComplete() {
        return count(RetrievalOutcome.FAILED) == 0
                && count(RetrievalOutcome.NOT_PAID) == 0
                && issues.stream().noneMatch(Issue::leavesGap);
    }
}
