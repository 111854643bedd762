package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import java.math.BigDecimal;

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
        Period billingPeriod, Amounts soFar, Amounts projected, BigDecimal elapsed, String method, String basis) {}
