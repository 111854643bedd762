package io.cloudcost.cli;

import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Exchange rates of the user's: {@code exchange_rate.EUR = 1.08 USD} says that one euro is worth 1.08 US dollars. */
final class RateSettings {

    static final String BEGIN = "exchange_rate.";

    private RateSettings() {}

    static ExchangeRates of(ConfigReader reader) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (String from : reader.under(BEGIN).keySet()) {
            String key = BEGIN + from;
            reader.make(key, () -> Money.zero(from));
            for (String text : reader.list(key)) {
                Money worth = reader.make(key, () -> worth(text));
                if (worth != null) {
                    rates.put(pair(from, worth.currency()), worth.amount());
                }
            }
        }
        return (from, to) -> {
            BigDecimal rate = rates.get(pair(from, to));
            if (rate == null) {
                throw new IllegalArgumentException("There is no exchange rate from " + from + " to " + to + ": set "
                        + BEGIN + from + " to an amount of " + to + ".");
            }
            return rate;
        };
    }

    private static Money worth(String text) {
        String[] parts = text.split("\\s+", 2);
        try {
            BigDecimal number = new BigDecimal(parts[0]);
            if (number.signum() > 0 && parts.length == 2) {
                return Money.of(number, parts[1]);
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new IllegalArgumentException(
                "it must say what one is worth in another currency, such as 1.08 USD, not '" + text + "'.");
    }

    private static String pair(String from, String to) {
        return from + " " + to;
    }
}
