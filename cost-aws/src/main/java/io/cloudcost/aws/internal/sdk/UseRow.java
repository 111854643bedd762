package io.cloudcost.aws.internal.sdk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well commitments were used. Amounts come without a currency.
 *
 * @param percent 0 to 100
 * @param committed null if it is not told in money
 * @param unused null if it is not told in money
 * @param netSaving null if AWS did not say
 */
public record UseRow(
        BigDecimal percent,
        @Nullable BigDecimal committed,
        @Nullable BigDecimal unused,
        @Nullable BigDecimal netSaving) {}
