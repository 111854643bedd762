package io.cloudcost.files;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one billing currency. A cost that not one row has is null: unknown is not zero.
 *
 * @param currency the billing currency
 * @param billed sum of the billed cost
 * @param effective sum of the effective cost
 * @param list sum of the list cost
 * @param contracted sum of the contracted cost
 */
public record FileTotal(
        String currency,
        @Nullable BigDecimal billed,
        @Nullable BigDecimal effective,
        @Nullable BigDecimal list,
        @Nullable BigDecimal contracted) {}
