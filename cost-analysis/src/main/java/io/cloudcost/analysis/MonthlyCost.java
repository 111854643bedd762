package io.cloudcost.analysis;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.util.Optional;

/**
 * What one resource costs for a month, and who says so.
 *
 * @param amount for a whole month
 * @param basis where it is from
 * @param month whose charges these are; empty for all else
 */
public record MonthlyCost(Money amount, Basis basis, Optional<Period> month) {

    /** Where a monthly cost is from. */
    public enum Basis {
        /** What the last whole month was billed: effective cost, thus with discounts and its share of commitments. */
        CHARGES,
        /**
         * What the provider says that the last days cost, drawn out to a month of 730 hours: effective cost, an estimate. It tells
         * less than charges do: of machines of EC2 no disks and no addresses.
         */
        RECENT,
        /** The catalogue's price, with surcharges. */
        PRICES
    }
}
