package io.cloudcost.budget.report;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Divides where there is something to divide by: nothing of nothing is not known, and not 0. */
final class Ratio {

    private static final int MONEY = 10;
    private static final int SHARE = 4;

    private Ratio() {}

    static Optional<Money> each(Money sum, BigDecimal pieces) {
        return pieces.signum() > 0
                ? Optional.of(Money.of(sum.amount().divide(pieces, MONEY, RoundingMode.HALF_UP), sum.currency()))
                : Optional.empty();
    }

    static Optional<Money> each(Money sum, long pieces) {
        return each(sum, BigDecimal.valueOf(pieces));
    }

    /** A share of the whole, to four decimals. */
    static Optional<BigDecimal> of(Money part, Money whole) {
        return of(part.amount(), whole.amount());
    }

    static Optional<BigDecimal> of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0
                ? Optional.of(Money.canonical(part.divide(whole, SHARE, RoundingMode.HALF_UP)))
                : Optional.empty();
    }
}
