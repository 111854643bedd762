package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares an amount out by weights: the shares sum to it exactly, and none is below zero. Each share is the difference of two
 * running sums, so that what rounding takes from one the next one gets.
 */
final class ExactSplit {

    private static final int SCALE = 12;

    private ExactSplit() {}

    /**
     * A share for each weight.
     *
     * @param total zero or more
     * @param weights zero or more each, and not all zero
     */
    static List<Money> of(Money total, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0 || total.isNegative()) {
            throw new IllegalArgumentException("Cannot share " + total + " by " + weights);
        }
        List<Money> shares = new ArrayList<>();
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal each : weights) {
            weight = weight.add(each);
            BigDecimal until = weight.compareTo(all) == 0
                    ? total.amount()
                    : total.amount().multiply(weight).divide(all, SCALE, RoundingMode.DOWN);
            shares.add(Money.of(until.subtract(given), total.currency()));
            given = until;
        }
        return shares;
    }
}
