package io.cloudcost.cli;

import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** Exchange rates of the settings: what one of each currency is worth in US dollars. */
record SettingRates(Map<String, Money> dollars) implements ExchangeRates {

    private static final String USD = "USD";

    /** A hair too low would reserve too little. */
    private static final MathContext ROUNDED_UP = new MathContext(16, RoundingMode.CEILING);

    @Override
    public BigDecimal rate(String from, String to) {
        return to.equals(USD) ? dollars(from) : dollars(from).divide(dollars(to), ROUNDED_UP);
    }

    private BigDecimal dollars(String currency) {
        if (currency.equals(USD)) {
            return BigDecimal.ONE;
        }
        Money worth = dollars.get(currency);
        if (worth == null) {
            throw new IllegalArgumentException("There is no setting exchange_rate." + currency + ".");
        }
        return worth.amount();
    }

    /** Whether it is known what one is worth. */
    boolean knows(String currency) {
        return currency.equals(USD) || dollars.containsKey(currency);
    }
}
