package io.cloudcost.budget.internal.charges;

import io.cloudcost.model.Money;
import io.cloudcost.spi.Matched;

/**
 * What of a charge is an attempt's.
 *
 * @param use whose
 * @param line of which charge
 * @param amount how much
 * @param how by what it was found
 */
record Share(Use use, Line line, Money amount, Matched how) {

    boolean isWhole() {
        return amount.equals(line.amount());
    }
}
