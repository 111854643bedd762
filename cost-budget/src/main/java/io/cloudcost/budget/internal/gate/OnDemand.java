package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.time.Instant;
import java.util.Optional;

/** What jobs on spot machines would have cost on demand. */
public final class OnDemand {

    private OnDemand() {}

    /**
     * How much more the same machines would have cost for the same time, by the prices at launch.
     *
     * @param job that has ended
     * @return in the job's currency; below zero if spot was dearer; empty for a job that was not on spot, and where no price on demand is known
     */
    public static Optional<Money> savings(Job job) {
        PriceQuote quote = job.quote();
        Instant ended = job.endedAt();
        if (quote == null || ended == null || !job.spot() || job.outcome() == JobOutcome.NOT_STARTED) {
            return Optional.empty();
        }
        return quote.rate(false).map(rate -> savings(job, quote, ended));
    }

    private static Money savings(Job job, PriceQuote quote, Instant ended) {
        return RunCost.machines(job, quote, false, ended).minus(RunCost.machines(job, quote, true, ended));
    }
}
