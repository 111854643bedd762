package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.Set;

/**
 * What a bill says so far of all that a budget is about, jobs and everything else.
 *
 * @param from when the time that it is about began: this tells the budget's window
 * @param completeUntil until when it holds everything; after {@code from}
 * @param amount of that window so far, in the budget's currency; below zero if credits are more
 * @param countedElsewhere what of it is of jobs that count otherwise: of those that had not ended at {@code completeUntil} (they
 *     are reserved in full, or have been booked since), and of those that count in another window; not below zero, and not
 *     above the amount
 * @param source where it is from, for people
 * @param providers the ids of those whose charges the bill holds. What jobs are booked with is taken off it that ran on their
 *     machines and ended until {@code completeUntil}; a job on another's machine is not in the bill. Empty for all providers
 */
public record BillToDate(
        Instant from,
        Instant completeUntil,
        Money amount,
        Money countedElsewhere,
        String source,
        Set<String> providers) {

    /** @throws IllegalArgumentException if the currencies differ, or a figure or time cannot be */
    public BillToDate {
        providers = Set.copyOf(providers);
        if (!amount.currency().equals(countedElsewhere.currency())) {
            throw new IllegalArgumentException("A bill must be in one currency.");
        }
        if (!completeUntil.isAfter(from)) {
            throw new IllegalArgumentException(
                    "A bill from " + from + " cannot be complete until " + completeUntil + ".");
        }
        if (countedElsewhere.isNegative()
                || (countedElsewhere.isPositive() && countedElsewhere.compareTo(amount) > 0)) {
            throw new IllegalArgumentException("What a bill of " + amount
                    + " holds of jobs that count elsewhere must be from 0 to that, not " + countedElsewhere + ".");
        }
    }

    /**
     * A bill of all providers: all jobs of the window that had ended at {@code completeUntil} are taken off it.
     *
     * @throws IllegalArgumentException if the currencies differ, or a figure or time cannot be
     */
    public BillToDate(Instant from, Instant completeUntil, Money amount, Money countedElsewhere, String source) {
        this(from, completeUntil, amount, countedElsewhere, source, Set.of());
    }
}
