package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a job is booked with once a bill names it. A bill that is young may lack hours: until it has settled, or has said the same for
 * a day, it raises what is booked and does not lower it below what price and time say, so that money is not given away twice.
 */
final class Booking {

    private Booking() {}

    /** Empty if it stays as it is. */
    static Optional<Money> of(Job job, ActualCost actual, Schedule schedule, Instant now) {
        Money amount = actual.amount();
        if (amount == null) {
            return Optional.empty();
        }
        boolean whole = actual.state() == ActualState.FINAL
                || (actual.state() == ActualState.SETTLING
                        && (schedule.isSettled(now) || Schedule.isSteady(actual.unchangedSince(), now)));
        Money estimated = Objects.requireNonNull(job.bookedAtEnd(), "bookedAtEnd");
        return Optional.of(whole || amount.compareTo(estimated) > 0 ? amount : estimated);
    }
}
