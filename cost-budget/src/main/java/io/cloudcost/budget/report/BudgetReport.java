package io.cloudcost.budget.report;

import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How jobs kept to what they might cost. What a job is booked with counts here, as it does in budgets: by the bill where one was read,
 * else by price and time.
 *
 * @param period whole days of UTC in which the jobs ended; the last is today's
 * @param jobs against the most that each of them might cost, by currency
 * @param budgets the standing ones as they stand now, by name, with the jobs of the period
 * @param notStarted how many more jobs ended before a machine began to work: they are in no figure
 */
public record BudgetReport(Period period, List<Limits> jobs, List<Use> budgets, long notStarted) {

    /** A copy. */
    public BudgetReport {
        jobs = List.copyOf(jobs);
        budgets = List.copyOf(budgets);
    }

    /**
     * Jobs of one currency, each against the most that it might cost (what {@code Job.limit()} says).
     *
     * @param ended how many ended
     * @param billed how many of these are booked by a bill
     * @param over how many cost more than they might
     * @param limits what all of them might cost together
     * @param booked what they did cost
     * @param overrun what those that cost more cost beyond what they might
     * @param unused what the others did not use of what they might
     * @param spot how many ran on machines that could be taken away, whose price on demand is known
     * @param spotSavings what these would have cost more on demand for the same time, by their prices at launch: an estimate. Below zero if
     *     spot was dearer
     */
    public record Limits(
            long ended,
            long billed,
            long over,
            Money limits,
            Money booked,
            Money overrun,
            Money unused,
            long spot,
            Money spotSavings) {

        /** Which share of the jobs kept to what it might cost, to four decimals; empty if none ended. */
        public Optional<BigDecimal> successRate() {
            return Ratio.of(ended - over, ended);
        }

        /** What was booked as a share of what might be, to four decimals; empty if that is nothing. */
        public Optional<BigDecimal> utilisation() {
            return Ratio.of(booked, limits);
        }
    }

    /**
     * A standing budget.
     *
     * @param status the budget and how it stands now
     * @param ended jobs of the report's period that count in it, in whichever of its windows
     * @param over how many of these cost more than was reserved for them
     * @param booked what they are booked with, in the budget's currency
     * @param overrun what those that cost more cost beyond what was reserved
     */
    public record Use(BudgetStatus status, long ended, long over, Money booked, Money overrun) {

        /** What is spent and reserved now as a share of the limit, to four decimals. */
        public BigDecimal utilisation() {
            return Ratio.of(status.now().used(), status.now().limit()).orElseThrow();
        }

        /** What is spent and reserved now beyond the limit; zero if nothing is. */
        public Money beyond() {
            Money left = status.now().left();
            return left.isNegative() ? left.negate() : Money.zero(left.currency());
        }
    }
}
