package io.cloudcost.simulator.focus;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact sum of costs, as quick as a {@code long} and without its limit. */
final class Sum {

    private long low;
    private BigInteger high = BigInteger.ZERO;

    void add(long cost) {
        long sum = low + cost;
        if (((low ^ sum) & (cost ^ sum)) < 0) {
            high = high.add(BigInteger.valueOf(low));
            sum = cost;
        }
        low = sum;
    }

    BigDecimal value() {
        BigDecimal sum = new BigDecimal(high.add(BigInteger.valueOf(low)), Scaled.COST).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
