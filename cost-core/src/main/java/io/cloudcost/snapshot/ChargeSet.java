package io.cloudcost.snapshot;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import java.util.List;

/**
 * The charges of one billing period as one feed tells them: the unit that a store replaces as a whole.
 *
 * @param coverage how much of the period this is
 * @param charges what was read, in the feed's order
 */
public record ChargeSet(Coverage coverage, List<CostRecord> charges) {

    public ChargeSet {
        charges = List.copyOf(charges);
    }

    /** A set whose row count and total follow from its charges. */
    public static ChargeSet of(
            Period billingPeriod, Feed feed, PeriodState state, boolean complete, List<CostRecord> charges) {
        Amounts total = charges.stream().map(CostRecord::billedCost).collect(Amounts.summing());
        return new ChargeSet(new Coverage(billingPeriod, feed, state, complete, charges.size(), total), charges);
    }
}
