package io.cloudcost.model;

import java.math.BigDecimal;

/**
 * The caller's exchange rates. This library brings none: a rate is the caller's decision (which source, which day).
 */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * How much one unit of {@code from} is worth in {@code to}.
     *
     * @throws IllegalArgumentException if there is no such rate
     */
    BigDecimal rate(String from, String to);

    /** The amount in another currency, exact, not rounded. The same currency needs no rate. */
    default Money convert(Money money, String to) {
        return money.currency().equals(to) ? money : new Money(money.amount().multiply(rate(money.currency(), to)), to);
    }
}
