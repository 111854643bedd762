package io.cloudcost.budget.report;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one job cost.
 *
 * @param job as the ledger has it
 * @param state how much of its bill is known
 * @param cost what a bill says that names all of it, or else what it is booked with by price and time; null while it runs
 * @param billed whether a bill says so: otherwise it is an estimate
 * @param parts what it was for; together they are the cost, where all of them are in the job's currency and the bill
 *     lacks none
 * @param left of the most that it might cost, below zero if it cost more; null while it runs, and while the bill lacks parts of it
 * @param ofEstimate the cost as a share of the P50 of the estimate, 1.2 for a fifth more, to four decimals; empty while it runs, while
 *     the bill lacks parts of it, and where the estimate was 0
 * @param withinP90 whether it cost no more than was reserved; empty while it runs, and while the bill lacks parts of it
 * @param perUnit what a unit of its work cost; empty if nobody said how many it did, or it did none, and while
 *     the bill lacks parts of it
 */
public record JobReport(
        Job job,
        ActualState state,
        @Nullable Money cost,
        boolean billed,
        List<Part> parts,
        @Nullable Money left,
        Optional<BigDecimal> ofEstimate,
        Optional<Boolean> withinP90,
        Optional<Money> perUnit) {

    /** A copy. */
    public JobReport {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a job's cost.
     *
     * @param kind what it was for, see {@link io.cloudcost.spi.JobCostKind}
     * @param amount in the bill's currency; below zero for a credit
     * @param basis who says so: {@code bill}; {@code catalogue} for the price at launch times the time of machines; {@code estimate} for
     *     traffic and disks as they were thought to cost; {@code reservation} for what was reserved where nobody knows better
     */
    public record Part(String kind, Money amount, String basis) {

        static final String BILL = "bill";

        /** Whether a bill says so: otherwise it is an estimate. */
        public boolean billed() {
            return basis.equals(BILL);
        }
    }

    static JobReport of(Job job) {
        if (job.isRunning()) {
            return unmeasured(job, null, List.of());
        }
        Charge charge = Charge.of(job);
        return charge.partial() ? unmeasured(job, charge.amount(), parts(job)) : measured(job, charge);
    }

    /** Without what only the cost of the whole job can be held against. */
    private static JobReport unmeasured(Job job, @Nullable Money cost, List<Part> parts) {
        return new JobReport(
                job, job.actualState(), cost, false, parts, null, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static JobReport measured(Job job, Charge charge) {
        Money cost = charge.amount();
        BigDecimal units = job.work().units();
        return new JobReport(
                job,
                job.actualState(),
                cost,
                charge.billed(),
                parts(job),
                job.limit().minus(cost),
                Ratio.of(cost, job.estimate().p50()),
                Optional.of(cost.compareTo(job.reservation().amount()) <= 0),
                units == null ? Optional.empty() : Ratio.each(cost, units));
    }

    /** Charges whose currency has no rate are told, too, though they are in no sum. */
    private static List<Part> parts(Job job) {
        ActualCost actual = job.actual();
        return actual == null || actual.state() == ActualState.NONE ? Parts.estimated(job) : Parts.billed(actual);
    }
}
