package io.cloudcost.aws.internal.sdk;

import io.cloudcost.model.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What AWS expects of one month.
 *
 * @param start first day, inclusive
 * @param end exclusive
 * @param low lower end of the range, null if AWS gives none
 * @param high upper end of the range, null if AWS gives none
 */
public record ForecastRow(
        LocalDate start,
        LocalDate end,
        Money mean,
        @Nullable Money low,
        @Nullable Money high) {}
