package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;

/**
 * What happens when a share of a budget is used: spent and reserved together.
 *
 * @param share of the limit; above 0 and at most 1
 * @param action what happens
 */
public record Threshold(BigDecimal share, ThresholdAction action) {

    /** @throws IllegalArgumentException if the share is out of range */
    public Threshold {
        share = Money.canonical(share);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The share of a threshold must be above 0 and at most 1, not " + share.toPlainString() + ".");
        }
    }

    /** From text, for example {@code of("0.8", NOTIFY)}. */
    public static Threshold of(String share, ThresholdAction action) {
        return new Threshold(new BigDecimal(share), action);
    }
}
