package io.cloudcost.budget.internal.gate;

import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** What time on a machine costs. */
final class Timed {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final int DECIMALS = 10;

    private Timed() {}

    /** Rounded up in the tenth decimal, since seconds are no decimal share of an hour. */
    static Money cost(PriceQuote quote, boolean spot, Instant start, Duration time) {
        Money hourly = quote.rate(spot).orElseThrow().hourly();
        BigDecimal seconds = BigDecimal.valueOf(quote.billing().billed(time).toSeconds());
        return Money.of(
                hourly.amount().multiply(seconds).divide(HOUR, DECIMALS, RoundingMode.CEILING), hourly.currency());
    }
}
