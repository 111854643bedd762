package io.cloudcost.resource;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The accelerators of a machine.
 *
 * @param count how many; below 1 for a share of one; null if the provider does not say
 * @param model the provider's name for the model or brand, null if unknown
 * @param memoryGb memory of all of them together, in GB as their maker counts them (24 for an L4, 80 for an A100);
 *     null if unknown
 */
public record Gpu(
        @Nullable BigDecimal count,
        @Nullable String model,
        @Nullable BigDecimal memoryGb) {

    /** A machine with accelerators of which nothing else is known. */
    public static final Gpu UNSPECIFIED = new Gpu(null, null, null);
}
