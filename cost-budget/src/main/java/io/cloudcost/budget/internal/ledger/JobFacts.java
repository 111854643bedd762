package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.internal.prices.QuoteText;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job was let in with, as text. */
final class JobFacts {

    private JobFacts() {}

    static String write(Job job) {
        Facts facts = new Facts()
                .put("team", job.team())
                .put("project", job.project())
                .put("label", job.labels())
                .put("billingTag", job.billingTags())
                .put("spot", job.spot())
                .put("limit", job.limit());
        JobEstimate estimate = job.estimate();
        facts.put("p50", estimate.p50())
                .put("p90", estimate.p90())
                .put("raw", estimate.raw())
                .put("runtimeP50", estimate.runtime().p50())
                .put("runtimeP90", estimate.runtime().p90())
                .put("basis", estimate.basis())
                .put("runtimeBasis", estimate.runtimeBasis())
                .put("runs", estimate.runs())
                .put("rate", estimate.rate().toPlainString())
                .put("extras", estimate.extras())
                .put("disks", estimate.disks())
                .put("note", estimate.notes());
        PriceQuote quote = job.quote();
        return facts.put("quote", quote == null ? null : QuoteText.write(quote)).text();
    }

    static JobEstimate estimate(Facts facts) {
        return new JobEstimate(
                facts.money("p50").orElseThrow(),
                facts.money("p90").orElseThrow(),
                facts.money("raw").orElseThrow(),
                new PlannedRuntime(facts.duration("runtimeP50"), facts.duration("runtimeP90")),
                EstimateBasis.valueOf(facts.get("basis")),
                EstimateBasis.valueOf(facts.find("runtimeBasis").orElseGet(() -> facts.get("basis"))),
                Long.parseLong(facts.get("runs")),
                new BigDecimal(facts.get("rate")),
                facts.money("extras").orElseThrow(),
                facts.money("disks").orElse(null),
                facts.values("note"));
    }

    /** The price that the job was let in with, kept whole since catalogues change. */
    static @Nullable PriceQuote quote(Facts facts) {
        return facts.find("quote").map(QuoteText::readOne).orElse(null);
    }

    static String work(JobWork work) {
        BigDecimal units = work.units();
        return new Facts()
                .put("units", units == null ? null : units.toPlainString())
                .put("unit", work.unit())
                .put("note", work.notes())
                .text();
    }

    static JobWork work(@Nullable String text) {
        if (text == null) {
            return JobWork.NONE;
        }
        Facts facts = Facts.of(text);
        return new JobWork(
                facts.find("units").map(BigDecimal::new).orElse(null), facts.orNull("unit"), facts.values("note"));
    }

    static String windows(List<CountedIn> budgets) {
        return Lines.write(budgets.stream()
                .map(it -> List.of(
                        it.budget(),
                        String.valueOf(it.windowStart().toEpochMilli()),
                        it.currency(),
                        it.rate().toPlainString()))
                .toList());
    }

    static List<CountedIn> windows(String text) {
        return Lines.read(text).stream()
                .map(it -> new CountedIn(
                        it.get(0),
                        Instant.ofEpochMilli(Long.parseLong(it.get(1))),
                        it.get(2),
                        new BigDecimal(it.get(3))))
                .toList();
    }
}
