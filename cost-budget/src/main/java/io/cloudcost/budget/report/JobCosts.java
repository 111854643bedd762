package io.cloudcost.budget.report;

import io.cloudcost.model.Money;
import java.util.Optional;

/**
 * What jobs cost, in one currency: charges of those that a bill names whole, and an estimate of the others, by their price at
 * launch and their time. The two are never added.
 *
 * @param billedJobs that a bill names whole
 * @param unsettledJobs how many of these are not yet known to their last cent: the bill may change
 * @param billed what they were charged
 * @param estimatedJobs that no bill names whole yet
 * @param estimated what they are thought to have cost; what a bill that lacks parts says, where that is more
 * @param partialJobs how many of {@code estimatedJobs} have a bill that lacks parts
 */
public record JobCosts(
        long billedJobs, long unsettledJobs, Money billed, long estimatedJobs, Money estimated, long partialJobs) {

    /** In which all of it is. */
    public String currency() {
        return billed.currency();
    }

    /** Both together. */
    public long jobs() {
        return billedJobs + estimatedJobs;
    }

    /** What a job was charged on average, to ten decimals; empty if no bill names one. */
    public Optional<Money> averageBilled() {
        return Ratio.each(billed, billedJobs);
    }

    /** What a job of which no bill is known is thought to have cost on average, to ten decimals; empty if there is none. */
    public Optional<Money> averageEstimated() {
        return Ratio.each(estimated, estimatedJobs);
    }
}
