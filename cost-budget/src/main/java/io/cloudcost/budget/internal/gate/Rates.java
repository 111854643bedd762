package io.cloudcost.budget.internal.gate;

import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** The caller's exchange rates, where there are any. */
public final class Rates {

    private Rates() {}

    /** What one unit is worth in another currency; empty if there is no rate above zero. */
    public static Optional<BigDecimal> find(ExchangeRates rates, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        try {
            return Optional.of(rates.rate(from, to)).filter(rate -> rate.signum() > 0);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Optional<Money> convert(ExchangeRates rates, Money money, String to) {
        return find(rates, money.currency(), to)
                .map(rate -> Money.of(money.amount().multiply(rate), to));
    }
}
