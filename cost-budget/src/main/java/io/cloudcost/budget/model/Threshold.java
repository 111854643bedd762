package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;

/**
 * What happens when a share of a budget is used: spent and reserved together.
 *
 * @param share of the limit; above 0 and at most 1, for {@link ThresholdAction#ASK_STOP} at most 10
 * @param action what happens
 */
public record Threshold(BigDecimal share, ThresholdAction action) {

    private static final BigDecimal FAR = BigDecimal.TEN;

    /** @throws IllegalArgumentException if the share is out of range */
    public Threshold {
        share = Money.canonical(share);
        BigDecimal most = action == ThresholdAction.ASK_STOP ? FAR : BigDecimal.ONE;
        if (share.signum() <= 0 || share.compareTo(most) > 0) {
            throw new IllegalArgumentException("The share of a threshold with " + action
                    + " must be above 0 and at most " + most + ", not " + share.toPlainString() + ".");
        }
    }

    /** From text, for example {@code of("0.8", NOTIFY)}. */
    public static Threshold of(String share, ThresholdAction action) {
        return new Threshold(new BigDecimal(share), action);
    }
}
