package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a budget stands in its window at one moment. All amounts are in the budget's currency.
 *
 * @param name the budget's
 * @param period how long a window is
 * @param windowStart when the window began; the epoch for one that holds for ever
 * @param windowEnd when the next one begins, null if none does
 * @param limit the most that may be spent in the window
 * @param booked what jobs that ended were booked with: by the bill where it was read, else by time and price
 * @param unattributed what the bill names beyond the jobs that are booked or running; zero where no bill was read
 * @param billedUntil until when the bill was complete, null if no bill was read
 * @param reserved what running jobs may still cost
 * @param asked what a job asks for; zero where none does
 */
public record BudgetView(
        String name,
        BudgetPeriod period,
        Instant windowStart,
        @Nullable Instant windowEnd,
        Money limit,
        Money booked,
        Money unattributed,
        @Nullable Instant billedUntil,
        Money reserved,
        Money asked) {

    /** What is known to be spent: booked, and on the bill beside that. */
    public Money spent() {
        return booked.plus(unattributed);
    }

    /** Spent, and reserved by running jobs. */
    public Money used() {
        return spent().plus(reserved);
    }

    /** What one more job may cost at most; below zero if more was spent than allowed. */
    public Money left() {
        return limit.minus(used());
    }

    /** Whether what is asked for does not fit. */
    public boolean isPassed() {
        return asked.compareTo(left()) > 0;
    }
}
