package io.cloudcost.analysis;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service that began to cost much more or less: by what it was billed for usage on one day.
 *
 * @param service the provider's name of it; null for charges without one
 * @param date the first such day, in UTC
 * @param expected the mean of the seven days before, rounded half up to four decimals
 * @param actual of that day
 * @param change for example {@code 0.45} for 45 % more, three decimals, rounded half up; empty where nothing was billed before
 */
public record Anomaly(
        @Nullable String service, LocalDate date, Money expected, Money actual, Optional<BigDecimal> change) {

    /** What it costs more a day; negative for less. */
    public Money difference() {
        return actual.minus(expected);
    }
}
