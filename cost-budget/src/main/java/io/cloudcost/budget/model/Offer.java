package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.time.Duration;
import java.util.List;

/**
 * A machine that fits, and what the run would cost on it.
 *
 * @param quote its price
 * @param spot whether it is the spot price that counts
 * @param expected what half of such runs cost less than, part by part
 * @param upper what nine of ten such runs cost less than, part by part
 * @param age how old the price is
 * @param assumptions what was assumed and not measured, each a sentence
 * @param why why it was not the best; empty for the best
 */
public record Offer(
        PriceQuote quote,
        boolean spot,
        CostParts expected,
        CostParts upper,
        Duration age,
        List<String> assumptions,
        String why) {

    /** A copy. */
    public Offer {
        assumptions = List.copyOf(assumptions);
    }

    /** The rate that counts. */
    public PriceQuote.Rate rate() {
        return quote.rate(spot).orElseThrow();
    }

    /** The price of an hour. */
    public Money hourly() {
        return rate().hourly();
    }

    /** Whether everything that was asked for could be priced. */
    public boolean complete() {
        return expected.complete() && upper.complete();
    }
}
