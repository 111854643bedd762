package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the provider itself expects that an account will cost; a guess, and in no sum of charges.
 *
 * @param period the time that is forecast; the days of it that are over are not in it
 * @param mean what is expected
 * @param low the lower end of the range, null if the provider gives none
 * @param high the upper end of the range, null if the provider gives none
 * @param confidence how likely the range holds the truth, in per cent; 0 where there is no range
 */
public record Forecast(
        Period period,
        Money mean,
        @Nullable Money low,
        @Nullable Money high,
        int confidence) {}
