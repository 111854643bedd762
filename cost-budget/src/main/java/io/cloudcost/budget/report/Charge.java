package io.cloudcost.budget.report;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;

/**
 * What a job that ended cost, in its currency.
 *
 * @param amount of the bill where one names it, else by price and time
 * @param billed whether a bill says so
 * @param settled whether the bill is known not to change any more
 */
record Charge(Money amount, boolean billed, boolean settled) {

    /** @throws IllegalStateException if it runs */
    static Charge of(Job job) {
        ActualCost actual = job.actual();
        Money billed = actual == null ? null : actual.amount();
        return billed == null
                ? new Charge(estimate(job), false, false)
                : new Charge(billed, true, job.actualState() == ActualState.FINAL);
    }

    /** By its price at launch and its time. */
    static Money estimate(Job job) {
        Money estimate = job.bookedAtEnd();
        if (estimate == null) {
            throw new IllegalStateException("The job " + job.id() + " has not ended.");
        }
        return estimate;
    }
}
