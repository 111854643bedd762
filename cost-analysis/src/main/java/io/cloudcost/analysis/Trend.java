package io.cloudcost.analysis;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where spending goes: by the totals of the invoices, or where a provider's API has none, by the charges.
 *
 * <p>They are summed by billing period; only periods that were over when the data was collected count, oldest first, and
 * of charges only those that were read in full.
 * The change is <i>(mean of the newer half − mean of the older half) / mean of the older half</i>; of an odd number of
 * periods the middle one is in neither half. A period without any is left out, not taken for zero.
 *
 * @param direction rising above +10 %, falling below −10 %, by the exact change
 * @param change for example {@code 0.013} for 1.3 % more, three decimals, rounded half up; empty if unknown
 * @param averageMonth sum of the periods' totals divided by their number, rounded half up to two decimals; empty without
 *     periods
 * @param invoices how many invoices are in it; 0 where it is by the charges
 * @param months the periods and their totals, oldest first
 * @param reason why the direction is unknown; empty where it is known
 */
public record Trend(
        Direction direction,
        Optional<BigDecimal> change,
        Optional<Money> averageMonth,
        int invoices,
        List<Month> months,
        Optional<String> reason) {

    /** Which way. */
    public enum Direction {
        /** More than 10 % up. */
        RISING,
        /** More than 10 % down. */
        FALLING,
        /** Within 10 %. */
        STABLE,
        /** Fewer than two periods, an older half that is not above zero, several currencies, or invoices that were not read. */
        UNKNOWN
    }

    /**
     * One billing period.
     *
     * @param billingPeriod the provider's
     * @param total of its invoices
     */
    public record Month(Period billingPeriod, Money total) {}

    public Trend {
        months = List.copyOf(months);
    }
}
