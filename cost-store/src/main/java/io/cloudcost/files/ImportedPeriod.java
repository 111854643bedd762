package io.cloudcost.files;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;

/**
 * One account's billing period as it was written.
 *
 * @param source provider and account
 * @param billingPeriod the period, UTC
 * @param rows how many rows it has now
 * @param replaced how many it had before
 * @param total sum of the billed cost
 */
public record ImportedPeriod(Source source, Period billingPeriod, long rows, long replaced, Amounts total) {}
