package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bill.
 *
 * @param product what was billed, as the API names it
 * @param description the API's text; null where the line has none
 * @param start when the billed time starts
 * @param end when it ends, exclusive
 * @param units how many units; null where the line names none
 * @param unitType {@code hours}, {@code overage} or {@code discount}; null where the line names none
 * @param unitPrice USD per unit, rounded to four decimals: {@code units} times it is often not the total
 * @param total what is charged, in USD, to the cent; negative for credits and discounts
 * @param resource the id of the living resource it is for; null for none (credits, taxes, deleted resources)
 * @param ambiguous whether its text fits several living resources, so that nobody can tell which
 */
public record VultrLine(
        String product,
        @Nullable String description,
        Instant start,
        Instant end,
        @Nullable Integer units,
        @Nullable String unitType,
        @Nullable BigDecimal unitPrice,
        BigDecimal total,
        @Nullable String resource,
        boolean ambiguous) {

    /** The id of the living resource it is for. */
    public Optional<String> resourceId() {
        return Optional.ofNullable(resource);
    }

    static VultrLine amount(
            String product, @Nullable String description, Instant start, Instant end, BigDecimal total) {
        return new VultrLine(product, description, start, end, null, null, null, total, null, false);
    }

    VultrLine of(String living, boolean several) {
        return new VultrLine(product, description, start, end, units, unitType, unitPrice, total, living, several);
    }
}
