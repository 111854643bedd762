package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charges that have one value in common.
 *
 * @param name the value, for example a service's name; null for the charges that have none
 * @param amount their billed cost
 * @param charges how many they are
 * @param share amount divided by the breakdown's total, four decimals; empty unless both are in the same one currency and
 *     the total is above zero. Below zero for credits.
 */
public record ChargeGroup(@Nullable String name, Amounts amount, long charges, Optional<BigDecimal> share) {

    /** The value, or this text where the charges have none. */
    public String nameOr(String none) {
        return name == null ? none : name;
    }
}
