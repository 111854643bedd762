package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.LessonRows;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a job teaches that did its work: how long that took, and what it cost against its estimate. A logarithm is no
 * amount: figures for money are made of the estimate's exact amount and a factor.
 */
final class Lessons {

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Market market;

    Lessons(Market market) {
        this.market = market;
    }

    /** What is known of the job now: it is learned again when its cost is corrected. */
    void learn(Connection connection, Job job) throws SQLException {
        PriceQuote quote = job.quote();
        if (job.outcome() != JobOutcome.SUCCEEDED || quote == null || job.endedAt() == null) {
            return;
        }
        Double work = work(job, quote);
        Double ratio = ratio(job);
        if (work != null || ratio != null) {
            LessonRows.put(
                    connection,
                    job.id(),
                    job.name(),
                    family(quote, job.spot()),
                    job.estimate().runtimeBasis(),
                    job.endedAt(),
                    work,
                    ratio);
        }
    }

    /** Machines that are wrong in the same way: of one family, and taken away or not. */
    static String family(PriceQuote quote, boolean spot) {
        return quote.provider() + "/" + Objects.requireNonNullElse(quote.family(), quote.plan())
                + (spot ? "/spot" : "");
    }

    /** The time of a job that was interrupted does not tell how long its work takes. */
    private @Nullable Double work(Job job, PriceQuote quote) {
        boolean whole = job.attempts().stream().allMatch(it -> it.end() == AttemptEnd.ENDED);
        double hours = time(job).toMillis() / HOUR * market.speed(quote).doubleValue();
        return whole && hours > 0 ? Math.log(hours) : null;
    }

    private static Duration time(Job job) {
        List<Attempt> attempts = job.attempts();
        return attempts.isEmpty()
                ? Duration.between(job.admittedAt(), end(job.endedAt()))
                : attempts.stream()
                        .map(it -> Duration.between(it.startedAt(), end(it.endedAt())))
                        .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant end(@Nullable Instant end) {
        return Objects.requireNonNull(end);
    }

    private static @Nullable Double ratio(Job job) {
        Money raw = job.estimate().raw();
        Money cost = hasCredits(job) ? job.bookedAtEnd() : job.booked();
        if (cost == null || !cost.isPositive() || !raw.isPositive()) {
            return null;
        }
        boolean known = job.estimate().basis() != EstimateBasis.UNKNOWN;
        BigDecimal ratio = cost.amount().divide(raw.amount(), MathContext.DECIMAL64);
        return known ? Math.log(ratio.doubleValue()) : null;
    }

    /** Credits end: what they took off says nothing of the next job. */
    private static boolean hasCredits(Job job) {
        ActualCost actual = job.actual();
        return actual != null
                && actual.costs().stream().anyMatch(it -> it.amount().isNegative());
    }
}
