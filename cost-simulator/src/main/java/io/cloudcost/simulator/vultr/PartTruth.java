package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one kind of resource.
 *
 * @param count how many there are
 * @param monthlyCost the sum of their prices per month in USD, as the API gives them; null where it gives none
 * @param accrued the sum of what they cost so far this month in USD, as the API gives it; null where it does not
 * @param bytes the sum of their sizes; 0 where they have none
 */
public record PartTruth(
        int count,
        @Nullable BigDecimal monthlyCost,
        @Nullable BigDecimal accrued,
        long bytes) {

    static final PartTruth NONE = new PartTruth(0, null, null, 0);

    PartTruth plus(@Nullable BigDecimal month, @Nullable BigDecimal soFar, long moreBytes) {
        return new PartTruth(count + 1, sum(monthlyCost, month), sum(accrued, soFar), bytes + moreBytes);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }
}
