package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.find.CostRules;
import io.cloudcost.budget.internal.find.JobPrice;
import io.cloudcost.budget.model.Attempt;
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

/** What a job is booked with when it ends: the price at its launch for the time of its machines, until the bill says better. */
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
        return quote == null ? reserved : byTime(job, quote, end);
    }

    private static Money byTime(Job job, PriceQuote quote, Instant end) {
        List<Attempt> attempts = job.attempts();
        if (attempts.isEmpty()) {
            return end.isAfter(job.admittedAt())
                    ? cost(job, quote, job.admittedAt(), end)
                    : Money.zero(job.reservation().amount().currency());
        }
        Money sum = Money.zero(job.reservation().amount().currency());
        for (Attempt attempt : attempts) {
            sum = sum.plus(cost(job, quote, attempt.startedAt(), orElse(attempt.endedAt(), end)));
        }
        return sum;
    }

    private static Money cost(Job job, PriceQuote quote, Instant start, Instant end) {
        Duration time = end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        return PRICE.cost(quote, job.spot(), time, start, NOTHING_ELSE).compute();
    }

    private static Instant orElse(@Nullable Instant time, Instant other) {
        return time == null ? other : time;
    }
}
