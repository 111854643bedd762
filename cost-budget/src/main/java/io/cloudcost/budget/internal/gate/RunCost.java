package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.find.CostRules;
import io.cloudcost.budget.internal.find.JobPrice;
import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job is booked with when it ends, until the bill says better: the price at its launch for the time of its machines, and
 * what traffic and disks were thought to cost. Where not all of its price was known, at least what was reserved.
 */
final class RunCost {

    /** The time that passed is the time that costs. */
    private static final JobPrice PRICE =
            new JobPrice(new CostRules(Map.of(), BigDecimal.ZERO, false, Map.of(), Map.of(), null, "USD", null));

    private static final Needs NOTHING_ELSE = Needs.builder().build();

    private RunCost() {}

    /** @param end of whatever still works */
    static Money of(Job job, JobOutcome outcome, Instant end) {
        Money reserved = job.reservation().amount();
        if (outcome == JobOutcome.NOT_STARTED) {
            return Money.zero(reserved.currency());
        }
        PriceQuote quote = job.quote();
        if (quote == null) {
            return reserved;
        }
        Money cost = machines(job, quote, job.spot(), end).plus(job.estimate().extras());
        return job.estimate().basis() == EstimateBasis.UNKNOWN ? larger(cost, reserved) : cost;
    }

    /** What the time of its machines costs, on spot or on demand, in the job's currency. */
    static Money machines(Job job, PriceQuote quote, boolean spot, Instant end) {
        return inItsCurrency(job, byTime(job, quote, spot, end));
    }

    /** What is known to have been spent on machines that are gone, for a job of which nobody knows more; at least what was reserved. */
    static Money least(Job job) {
        Money reserved = job.reservation().amount();
        PriceQuote quote = job.quote();
        if (quote == null) {
            return reserved;
        }
        Money sum = Money.zero(currency(quote, job));
        for (Attempt attempt : job.attempts()) {
            Instant ended = attempt.endedAt();
            sum = ended == null ? sum : sum.plus(cost(job.spot(), quote, attempt.startedAt(), ended));
        }
        return larger(inItsCurrency(job, sum), reserved);
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Money inItsCurrency(Job job, Money amount) {
        return Money.of(
                amount.amount().multiply(job.estimate().rate()),
                job.reservation().amount().currency());
    }

    private static String currency(PriceQuote quote, Job job) {
        return quote.rate(job.spot()).orElseThrow().hourly().currency();
    }

    private static Money byTime(Job job, PriceQuote quote, boolean spot, Instant end) {
        List<Attempt> attempts = job.attempts();
        if (attempts.isEmpty()) {
            return end.isAfter(job.admittedAt())
                    ? cost(spot, quote, job.admittedAt(), end)
                    : Money.zero(currency(quote, job));
        }
        Money sum = Money.zero(currency(quote, job));
        for (Attempt attempt : attempts) {
            sum = sum.plus(cost(spot, quote, attempt.startedAt(), orElse(attempt.endedAt(), end)));
        }
        return sum;
    }

    private static Money cost(boolean spot, PriceQuote quote, Instant start, Instant end) {
        Duration time = end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        return PRICE.cost(quote, spot, time, start, NOTHING_ELSE).compute();
    }

    private static Instant orElse(@Nullable Instant time, Instant other) {
        return time == null ? other : time;
    }
}
