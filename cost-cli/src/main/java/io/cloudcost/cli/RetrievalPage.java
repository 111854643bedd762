package io.cloudcost.cli;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.RetrievedJob;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.snapshot.Issue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of looking jobs up in their bills. */
final class RetrievalPage {

    private RetrievalPage() {}

    static void print(Page page, Retrieval retrieval, List<String> notes) throws IOException {
        if (retrieval.jobs().isEmpty()) {
            page.line(retrieval.issues().isEmpty() ? "There is no job to look up." : "No bill was asked.");
        } else {
            table(retrieval).print(page);
            page.blank();
            page.line(summary(retrieval));
        }
        for (Issue issue : retrieval.issues()) {
            page.warning(issue.message());
        }
        for (String note : notes) {
            page.point(note);
        }
    }

    private static Table table(Retrieval retrieval) {
        Table table = Table.of("JOB", "NAME", "PROVIDER", "CAME OUT", ">BILL SAYS", "STATE", ">BOOKED", "NEXT LOOK");
        for (RetrievedJob found : retrieval.jobs()) {
            Job job = found.job();
            Optional<ActualCost> actual = found.actual();
            table.row(
                    job.id(),
                    job.name(),
                    provider(job),
                    JobReportSheet.word(found.outcome().name()),
                    actual.map(ActualCost::amount).map(Shown::money).orElse(""),
                    JobReportSheet.word(job.actualState().name()),
                    job.booked() == null ? "" : Shown.money(job.booked()),
                    actual.map(ActualCost::nextLook).map(Instant::toString).orElse(""));
        }
        return table;
    }

    private static String summary(Retrieval retrieval) {
        String rate = Shown.share(retrieval.successRate());
        return "Found " + retrieval.found() + " of " + Text.count(retrieval.asked(), "job") + " asked for"
                + (rate.isEmpty() ? "" : " (" + rate + ")") + "; "
                + Text.count(retrieval.paidRequests(), "paid request")
                + (retrieval.paid().isEmpty() ? "" : ", " + Shown.sum(retrieval.paid())) + ".";
    }

    static String provider(Job job) {
        PriceQuote quote = job.quote();
        return quote == null ? Shown.UNKNOWN : quote.provider();
    }
}
