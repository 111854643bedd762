package io.cloudcost.cli;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.resource.PriceQuote;
import java.io.IOException;
import java.util.List;

/** Jobs, for people. */
final class JobPage {

    private JobPage() {}

    static void list(Page page, List<Job> jobs) throws IOException {
        if (jobs.isEmpty()) {
            page.line("There are no jobs.");
            return;
        }
        Table table = Table.of("JOB", "NAME", "STATE", "MACHINE", "SINCE", ">RESERVED", ">BOOKED");
        for (Job job : jobs) {
            table.row(
                    job.id(),
                    job.name(),
                    state(job),
                    machine(job),
                    job.admittedAt().toString(),
                    Shown.money(job.reservation().amount()),
                    job.booked() == null ? "" : Shown.money(job.booked()));
        }
        table.print(page);
    }

    static void show(Page page, Job job) throws IOException {
        page.pair("job", job.id());
        page.pair("name", job.name());
        page.pair("state", state(job));
        page.pair("machine", machine(job));
        page.pair("let in", job.admittedAt().toString());
        if (job.endedAt() != null) {
            page.pair("ended", job.endedAt().toString());
        }
        page.pair(
                "estimate (P50, P90)",
                job.estimate().p50() + ", " + job.estimate().p90());
        page.pair("reserved", job.reservation().amount().toString());
        if (job.booked() != null) {
            page.pair("booked", job.booked().toString());
        }
        page.pair("bill", bill(job));
        if (job.work().units() != null) {
            page.pair(
                    "work done",
                    job.work().units().toPlainString() + " " + job.work().unit());
        }
        for (String note : job.work().notes()) {
            page.pair("note", note);
        }
        page.pair("counts in", job.budgets().stream().map(CountedIn::budget).toList());
        for (Attempt attempt : job.attempts()) {
            page.pair(
                    "machine " + attempt.number(),
                    attempt.machine().instanceId() + account(attempt) + " since " + attempt.startedAt()
                            + (attempt.end() == null ? "" : ", " + attempt.end() + " " + attempt.endedAt()));
        }
    }

    private static String account(Attempt attempt) {
        String account = attempt.machine().account();
        return account == null ? "" : " (account " + account + ")";
    }

    private static String bill(Job job) {
        ActualCost actual = job.actual();
        if (actual == null) {
            return "not asked yet";
        }
        return actual.state() + ", " + actual.total() + ", asked " + actual.retrievedAt();
    }

    static String state(Job job) {
        return job.outcome() == null
                ? job.reservation().state().name()
                : job.outcome().name();
    }

    static String machine(Job job) {
        PriceQuote quote = job.quote();
        return quote == null
                ? "price unknown"
                : quote.id() + (job.spot() ? " spot" : "") + " at "
                        + quote.rate(job.spot()).orElseThrow().hourly() + "/h";
    }
}
