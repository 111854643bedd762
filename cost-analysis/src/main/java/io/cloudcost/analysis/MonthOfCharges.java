package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Coverage;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The charges of one billing period.
 *
 * @param billingPeriod the provider's
 * @param byService the period's charges by service
 * @param coverage how much of the period was read, and how settled it is; empty if that is not known
 */
public record MonthOfCharges(Period billingPeriod, ChargeBreakdown byService, Optional<Coverage> coverage) {

    /** The usual name of the billing period. */
    public YearMonth month() {
        return billingPeriod.yearMonth();
    }

    /** Billed cost of the period, as far as it was read. */
    public Amounts total() {
        return byService.total();
    }
}
