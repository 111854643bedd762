package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What part one sum is of another. Without exchange rates that is only known within one currency. */
final class Shares {

    private static final int DECIMALS = 4;

    private Shares() {}

    static Optional<BigDecimal> of(Estimate part, Estimate whole) {
        return of(part.total(), whole.total());
    }

    static Optional<BigDecimal> of(Amounts part, Amounts whole) {
        return whole.single()
                .filter(Money::isPositive)
                .flatMap(total -> part.single()
                        .filter(money -> money.currency().equals(total.currency()))
                        .map(money -> money.amount().divide(total.amount(), DECIMALS, RoundingMode.HALF_UP)));
    }

    /** The largest number among the currencies: good enough to put groups in order. */
    static BigDecimal largest(Amounts amounts) {
        return amounts.list().stream()
                .map(Money::amount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
