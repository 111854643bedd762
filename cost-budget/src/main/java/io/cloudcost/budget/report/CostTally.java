package io.cloudcost.budget.report;

import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;

/** Sums what jobs of one currency cost, one job after another. */
final class CostTally {

    private long billedJobs;
    private long unsettledJobs;
    private long estimatedJobs;
    private long partialJobs;
    private Money billed;
    private Money estimated;

    CostTally(String currency) {
        billed = Money.zero(currency);
        estimated = billed;
    }

    void add(Job job) {
        Charge charge = Charge.of(job);
        if (charge.billed()) {
            billedJobs++;
            unsettledJobs += charge.settled() ? 0 : 1;
            billed = billed.plus(charge.amount());
        } else {
            estimatedJobs++;
            partialJobs += charge.partial() ? 1 : 0;
            estimated = estimated.plus(charge.amount());
        }
    }

    JobCosts costs() {
        return new JobCosts(billedJobs, unsettledJobs, billed, estimatedJobs, estimated, partialJobs);
    }
}
