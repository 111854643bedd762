package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts prices of two sources together. */
public final class Merging {

    private Merging() {}

    /** All of both; of a size that both know in a region, the younger rates. */
    public static PriceRead both(PriceRead one, PriceRead other) {
        Map<String, PriceQuote> quotes = new LinkedHashMap<>();
        one.quotes().forEach(quote -> quotes.put(quote.id(), quote));
        other.quotes().forEach(quote -> quotes.merge(quote.id(), quote, Merging::younger));
        Set<PriceGap> gaps = new LinkedHashSet<>(one.gaps());
        gaps.addAll(other.gaps());
        return new PriceRead(
                List.copyOf(quotes.values()),
                List.copyOf(gaps),
                one.readAt().isAfter(other.readAt()) ? one.readAt() : other.readAt());
    }

    /** What the second says of the size, with whichever rates are younger; a known rate is better than none. */
    static PriceQuote younger(PriceQuote one, PriceQuote other) {
        PriceQuoteBuilder quote = other.toBuilder();
        boolean oneCurrency = currency(one).equals(currency(other));
        boolean onDemand = oneCurrency && isYounger(one.onDemand(), other.onDemand());
        boolean spot = oneCurrency && isYounger(one.spot(), other.spot());
        if (onDemand) {
            one.rate(false).ifPresent(quote::onDemand);
        }
        if (spot) {
            one.rate(true).ifPresent(quote::spot);
        }
        return (onDemand || spot) && !one.source().equals(other.source())
                ? quote.source(other.source() + ", and " + one.source()).build()
                : quote.build();
    }

    private static boolean isYounger(@Nullable Rate one, @Nullable Rate other) {
        return one != null && (other == null || one.asOf().isAfter(other.asOf()));
    }

    private static String currency(PriceQuote quote) {
        return quote.rate(false)
                .or(() -> quote.rate(true))
                .map(rate -> rate.hourly().currency())
                .orElse("USD");
    }
}
