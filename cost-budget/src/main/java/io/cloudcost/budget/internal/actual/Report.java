package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.budget.model.RetrievedJob;
import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what came of a run. */
final class Report {

    private static final Set<IssueCode> UNFINISHED = Set.of(IssueCode.NOT_IN_BILL, IssueCode.BEYOND_REACH);

    private final List<RetrievedJob> jobs = new ArrayList<>();
    private final Set<Issue> issues = new LinkedHashSet<>();
    private Amounts paid = Amounts.none();
    private int paidRequests;

    void add(List<RetrievedJob> more) {
        jobs.addAll(more);
    }

    Report add(Job job, RetrievalOutcome outcome) {
        jobs.add(new RetrievedJob(job, outcome));
        return this;
    }

    void issue(Issue issue) {
        issues.add(issue);
    }

    /** @param last whether nobody is asked after it for something that it does not know */
    void answer(ActualCostAnswer answer, boolean last) {
        paid = paid.plus(answer.paid());
        paidRequests += answer.paidRequests();
        answer.issues().stream()
                .filter(issue -> last || !UNFINISHED.contains(issue.code()))
                .forEach(issues::add);
    }

    Retrieval done() {
        return new Retrieval(jobs, paid, paidRequests, List.copyOf(issues));
    }
}
