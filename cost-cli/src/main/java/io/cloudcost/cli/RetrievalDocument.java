package io.cloudcost.cli;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.io.IOException;
import java.util.List;

/** What came of looking jobs up in their bills, for programs. */
final class RetrievalDocument {

    private RetrievalDocument() {}

    static void write(JsonOut json, Retrieval retrieval, List<String> notes) throws IOException {
        json.object(() -> {
            json.objects("jobs", retrieval.jobs(), found -> {
                Job job = found.job();
                PriceQuote quote = job.quote();
                json.text("id", job.id());
                json.text("name", job.name());
                json.text("provider", quote == null ? null : quote.provider());
                json.text("outcome", found.outcome());
                json.money("booked", job.booked());
                json.object("actual", job.actual(), actual -> ActualDocument.write(json, actual));
            });
            json.number("asked", retrieval.asked());
            json.number("found", retrieval.found());
            json.decimal("successRate", retrieval.successRate().map(Money::canonical));
            json.number("paidRequests", retrieval.paidRequests());
            json.moneys("paid", retrieval.paid().list());
            IssueDocument.write(json, retrieval.issues());
            json.texts("notes", notes);
        });
    }
}
