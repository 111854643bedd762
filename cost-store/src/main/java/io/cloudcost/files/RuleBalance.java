package io.cloudcost.files;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a provider's own files that fall under one rule of its mapping. Each row falls under exactly
 * one; rows in quarantine are not counted here.
 *
 * @param rule its name, as charges have it in {@code x_MappingRule}
 * @param fate what becomes of such rows, in words
 * @param rows how many there were
 * @param charges how many charges they became; none for rows whose money is in others
 * @param currency of both costs; null where the files say none
 * @param cost what the files say that they cost
 * @param billed what their charges are billed
 */
public record RuleBalance(
        String rule,
        String fate,
        long rows,
        long charges,
        @Nullable String currency,
        BigDecimal cost,
        BigDecimal billed) {

    /** What the files say beyond what is billed: money that other rows take back, or that other charges hold. */
    public BigDecimal leftOver() {
        return cost.subtract(billed);
    }
}
