package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.PriceQuote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that was let in. What it was promised is kept as it was: later prices and rates change nothing here.
 *
 * @param id time-ordered
 * @param name runs of one name are taken for runs of the same work
 * @param team whose budget it counts in, null if none in particular
 * @param project whose budget it counts in, null if none in particular
 * @param labels the caller's own words
 * @param billingTags tags that the bill knows
 * @param quote the price at launch; null if none was known
 * @param spot whether the spot price counts
 * @param estimate what it was thought to cost
 * @param limit the most that this job may cost
 * @param budgets what it counts in; a budget that was removed since it ended has forgotten it, also where there is another one of that name
 * @param reservation the money that is or was held for it
 * @param admittedAt when it was let in
 * @param endedAt when it ended, null while it runs
 * @param outcome how it ended, null while it runs
 * @param stopAsked whether it was asked to stop
 * @param attempts its machines, in order; empty where none was named
 * @param booked what it counts with in its budgets now; null while it runs
 * @param bookedAtEnd what it was booked with when it ended, by price and time: an estimate, and no charge; null while it runs
 * @param actual what the bill says that it cost; null if no bill was asked yet
 * @param work what it did, as far as somebody said
 */
public record Job(
        String id,
        String name,
        @Nullable String team,
        @Nullable String project,
        Tags labels,
        Tags billingTags,
        @Nullable PriceQuote quote,
        boolean spot,
        JobEstimate estimate,
        Money limit,
        List<CountedIn> budgets,
        Reservation reservation,
        Instant admittedAt,
        @Nullable Instant endedAt,
        @Nullable JobOutcome outcome,
        boolean stopAsked,
        List<Attempt> attempts,
        @Nullable Money booked,
        @Nullable Money bookedAtEnd,
        @Nullable ActualCost actual,
        JobWork work) {

    /** A copy. */
    public Job {
        budgets = List.copyOf(budgets);
        attempts = List.copyOf(attempts);
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return endedAt == null;
    }

    /** How much of what it really cost is known. */
    public ActualState actualState() {
        return actual == null ? ActualState.NONE : actual.state();
    }
}
