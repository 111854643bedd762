package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;

/**
 * What a bill says so far of all that a budget is about, jobs and everything else.
 *
 * @param amount of the budget's whole window so far, in its currency
 * @param ofRunningJobs what of it is of machines of jobs that still run: they are reserved in full
 * @param completeUntil until when it holds everything
 * @param source where it is from, for people
 */
public record BillToDate(Money amount, Money ofRunningJobs, Instant completeUntil, String source) {

    /** @throws IllegalArgumentException if the currencies differ */
    public BillToDate {
        if (!amount.currency().equals(ofRunningJobs.currency())) {
            throw new IllegalArgumentException("A bill must be in one currency.");
        }
    }
}
