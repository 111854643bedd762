package io.cloudcost.budget.internal.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a budget's window, in the budget's currency.
 *
 * @param booked by jobs that ended
 * @param reserved by jobs that run
 * @param bill what the bill said last, null if none was read
 */
public record Counter(
        BigDecimal booked, BigDecimal reserved, @Nullable Bill bill) {

    /** Nothing yet. */
    public static final Counter EMPTY = new Counter(BigDecimal.ZERO, BigDecimal.ZERO, null);

    /** What the bill names beyond the jobs; zero where no bill was read. */
    public BigDecimal unattributed() {
        return bill == null ? BigDecimal.ZERO : bill.unattributed();
    }

    /**
     * What a bill said.
     *
     * @param amount of the whole window
     * @param elsewhere what of it is of jobs that had not ended when it was complete, or that count in another window
     * @param booked what jobs were booked with that had ended when it was complete
     * @param until when it was complete
     * @param number of the last audit entry when it was reckoned: jobs booked after that are not in {@code booked}
     * @param providers whose charges it holds: jobs on others' machines are not in {@code booked}; empty for all
     * @param isPart whether it holds part of their charges only: nobody knows afterwards which jobs are in it
     */
    public record Bill(
            BigDecimal amount,
            BigDecimal elsewhere,
            BigDecimal booked,
            Instant until,
            long number,
            Set<String> providers,
            boolean isPart) {

        /** Whether a bill of these providers holds jobs on machines of this one, which is null where nobody told. */
        static boolean covers(Set<String> providers, @Nullable String provider) {
            return providers.isEmpty() || (provider != null && providers.contains(provider));
        }

        /** Whether a job is in {@code booked} that ended then and was booked by the audit entry of this number. */
        boolean holds(Instant ended, long entry, @Nullable String provider) {
            return !ended.isAfter(until) && entry <= number && covers(providers, provider);
        }

        /** Jobs were booked with more or less since. Where it may not hold them, rather too little is taken off it than too much. */
        Bill with(BigDecimal more) {
            BigDecimal known = isPart ? more.min(BigDecimal.ZERO) : more;
            BigDecimal now = booked.add(known);
            return new Bill(
                    amount, elsewhere, isPart ? now.max(BigDecimal.ZERO) : now, until, number, providers, isPart);
        }

        BigDecimal unattributed() {
            return amount.subtract(elsewhere).subtract(booked).max(BigDecimal.ZERO);
        }
    }
}
