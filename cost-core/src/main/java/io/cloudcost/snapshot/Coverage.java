package io.cloudcost.snapshot;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;

/**
 * How much of one billing period one feed told.
 *
 * @param billingPeriod the provider's billing period
 * @param feed the source
 * @param state how settled it is
 * @param complete whether all its charges were read; only then may it replace what a store holds
 * @param rows number of charges read
 * @param total their sum; empty if there were none
 */
public record Coverage(
        Period billingPeriod, Feed feed, PeriodState state, boolean complete, long rows, Amounts total) {}
