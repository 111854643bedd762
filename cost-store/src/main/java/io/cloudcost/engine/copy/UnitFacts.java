package io.cloudcost.engine.copy;

import io.cloudcost.model.Amounts;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a store has of a unit's charges, counted now.
 *
 * @param rows how many
 * @param total their billed cost
 * @param finer whether numbers have remainders beside their columns
 * @param digits the most digits before the point of any number
 * @param first the earliest time in any column, UTC; null where any can be stored
 * @param last the latest time in any column, UTC; null where any can be stored
 */
public record UnitFacts(
        long rows,
        Amounts total,
        boolean finer,
        int digits,
        @Nullable Instant first,
        @Nullable Instant last) {

    /** No charges. */
    public static final UnitFacts NONE = new UnitFacts(0, Amounts.none(), false, 0, null, null);

    /** Of these charges and others. */
    public UnitFacts and(UnitFacts other) {
        return new UnitFacts(
                rows + other.rows,
                total.plus(other.total),
                finer || other.finer,
                Math.max(digits, other.digits),
                Stream.of(this, other)
                        .map(UnitFacts::first)
                        .filter(time -> time != null)
                        .min(Instant::compareTo)
                        .orElse(null),
                Stream.of(this, other)
                        .map(UnitFacts::last)
                        .filter(time -> time != null)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    /** Whether there are so many charges of so much. */
    public boolean isSame(long otherRows, Amounts otherTotal) {
        return rows == otherRows && nonZero(total).equals(nonZero(otherTotal));
    }

    private static Amounts nonZero(Amounts amounts) {
        return amounts.list().stream()
                .filter(money -> money.amount().signum() != 0)
                .collect(Amounts.summing());
    }
}
