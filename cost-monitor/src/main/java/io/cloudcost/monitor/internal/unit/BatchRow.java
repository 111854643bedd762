package io.cloudcost.monitor.internal.unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A batch as it is kept. */
public record BatchRow(
        String unit,
        String id,
        Instant endedAt,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable BigDecimal units) {

    /** Whether it says the same; when it was told does not matter. */
    public boolean isSame(BatchRow other) {
        return isSame(cost, other.cost) && Objects.equals(currency, other.currency) && isSame(units, other.units);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** Its figures for people. */
    public String words() {
        return (cost == null ? "an unknown cost" : cost.toPlainString() + " " + currency) + " for "
                + (units == null ? "an unknown number" : units.toPlainString());
    }
}
