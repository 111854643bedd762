package io.cloudcost.budget.report;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.util.Objects;

/**
 * What a job that ended cost, in its currency.
 *
 * @param amount of the bill where one names all of it, else what it is booked with: by price and time, or by a bill that lacks
 *     parts of the job and names more than that already
 * @param billed whether a bill of the whole job says so
 * @param settled whether the bill is known not to change any more
 * @param partial whether there is a bill that lacks parts of the job: what it says so far is not what the job cost
 */
record Charge(Money amount, boolean billed, boolean settled, boolean partial) {

    /** @throws IllegalStateException if it runs */
    static Charge of(Job job) {
        if (job.actualState() == ActualState.PARTIAL) {
            return new Charge(Objects.requireNonNullElse(job.booked(), estimate(job)), false, false, true);
        }
        ActualCost actual = job.actual();
        Money billed = actual == null ? null : actual.amount();
        return billed == null
                ? new Charge(estimate(job), false, false, false)
                : new Charge(billed, true, job.actualState() == ActualState.FINAL, false);
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
