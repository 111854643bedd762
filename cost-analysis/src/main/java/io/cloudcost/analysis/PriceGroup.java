package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resources that have one thing in common.
 *
 * @param name what they have in common, for example a region's id; null for the resources that have none
 * @param resources how many they are
 * @param monthly what they cost for a month at the catalogue's prices
 * @param share monthly divided by the breakdown's total, 0 to 1, four decimals; empty unless both are in the same one
 *     currency and the total is above zero
 */
public record PriceGroup(@Nullable String name, int resources, Estimate monthly, Optional<BigDecimal> share) {

    /** What they have in common, or this text where there is nothing. */
    public String nameOr(String none) {
        return name == null ? none : name;
    }
}
