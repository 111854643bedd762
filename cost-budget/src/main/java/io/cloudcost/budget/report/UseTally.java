package io.cloudcost.budget.report;

import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.util.Objects;

/** Sums the jobs that count in a budget. */
final class UseTally {

    private long ended;
    private long over;
    private Money booked;
    private Money overrun;

    UseTally(String currency) {
        booked = Money.zero(currency);
        overrun = booked;
    }

    void add(Job job, CountedIn in) {
        Money cost = in.in(Objects.requireNonNull(job.booked()));
        Money beyond = cost.minus(in.in(job.reservation().amount()));
        ended++;
        booked = booked.plus(cost);
        if (beyond.isPositive()) {
            over++;
            overrun = overrun.plus(beyond);
        }
    }

    BudgetReport.Use use(BudgetStatus status) {
        return new BudgetReport.Use(status, ended, over, booked, overrun);
    }
}
