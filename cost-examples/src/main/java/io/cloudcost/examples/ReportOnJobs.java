package io.cloudcost.examples;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.report.CompareReport;
import io.cloudcost.budget.report.JobReports;
import java.io.PrintStream;
import java.time.Clock;

/** Reports on jobs: what they cost by day, how they kept to their budgets, and where a piece of work costs least. */
public final class ReportOnJobs {

    private ReportOnJobs() {}

    static void run(BudgetGate gate, Clock clock, PrintStream out) {
        JobReports reports = JobReports.of(gate, clock);
        reports.trends(30, null)
                .days()
                .forEach(day -> out.println(day.day() + " " + day.provider() + ": billed "
                        + day.costs().billed() + " for " + day.costs().billedJobs() + " jobs; estimated "
                        + day.costs().estimated() + " for " + day.costs().estimatedJobs()));
        reports.budgets(30, null)
                .jobs()
                .forEach(it -> out.println(it.over() + " of " + it.ended() + " jobs cost more than they might"));
        CompareReport compared = reports.compare(30, null);
        compared.advice()
                .forEach(it -> out.println(it.name() + " costs least at " + it.provider() + ". " + it.basis()));
        compared.abstained().forEach(out::println); // too few jobs to say more
    }
}
