package io.cloudcost.budget.report;

import io.cloudcost.budget.internal.gate.OnDemand;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.util.Objects;
import java.util.Optional;

/** Sums jobs of one currency against the most that each might cost. */
final class LimitTally {

    private long ended;
    private long billed;
    private long over;
    private long spot;
    private Money limits;
    private Money booked;
    private Money overrun;
    private Money unused;
    private Money spotSavings;

    LimitTally(String currency) {
        limits = Money.zero(currency);
        booked = limits;
        overrun = limits;
        unused = limits;
        spotSavings = limits;
    }

    void add(Job job) {
        Money cost = Objects.requireNonNull(job.booked());
        Money left = job.limit().minus(cost);
        ended++;
        billed += Charge.of(job).billed() ? 1 : 0;
        limits = limits.plus(job.limit());
        booked = booked.plus(cost);
        if (left.isNegative()) {
            over++;
            overrun = overrun.minus(left);
        } else {
            unused = unused.plus(left);
        }
        addSpot(job);
    }

    private void addSpot(Job job) {
        Optional<Money> dearer = OnDemand.savings(job);
        spot += dearer.isPresent() ? 1 : 0;
        spotSavings = dearer.map(spotSavings::plus).orElse(spotSavings);
    }

    BudgetReport.Limits limits() {
        return new BudgetReport.Limits(ended, billed, over, limits, booked, overrun, unused, spot, spotSavings);
    }
}
