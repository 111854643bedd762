package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the running month may come to. An estimate, made from what is charged so far; never to be added to charges.
 *
 * @param billingPeriod the running month
 * @param soFar billed cost that was noted when the data was collected
 * @param projected the whole month, per currency, rounded half up to two decimals
 * @param elapsed the share of the month that was over, 0 to 1, four decimals
 * @param method how it was worked out
 * @param basis from what
 */
public record Projection(
        Period billingPeriod, Amounts soFar, Amounts projected, BigDecimal elapsed, String method, String basis) {

    /**
     * What the running month comes to by these charges; empty if there are none of it, or less than a day of it is over.
     *
     * @param which of the charges
     * @param month the billing period that runs
     * @param now in it
     * @throws io.cloudcost.CostException if the charges cannot be read
     */
    public static Optional<Projection> of(CostData charges, CostFilter which, Period month, Instant now) {
        return Projections.of(charges, which, month, now);
    }
}
