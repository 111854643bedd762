package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts prices of two sources together. */
public final class Merging {

    private static final String AND = ", and ";

    private Merging() {}

    /**
     * All of both, with these rules: of a size that both know in a region the younger rates count; a price that holds nobody knows
     * where gives way where the other read names regions of that size; a gap of the older read that names a region is gone where
     * the younger one has prices of that region, any other where it has prices of all regions that the older one has prices of.
     */
    public static PriceRead both(PriceRead one, PriceRead other) {
        Map<String, PriceQuote> quotes = new LinkedHashMap<>();
        withoutStars(one, other).forEach(quote -> quotes.put(quote.id(), quote));
        withoutStars(other, one).forEach(quote -> quotes.merge(quote.id(), quote, Merging::younger));
        boolean oneIsYounger = one.readAt().isAfter(other.readAt());
        Set<PriceGap> gaps = new LinkedHashSet<>(oneIsYounger ? one.gaps() : gaps(one, other));
        gaps.addAll(oneIsYounger ? gaps(other, one) : other.gaps());
        return new PriceRead(
                List.copyOf(quotes.values()), List.copyOf(gaps), oneIsYounger ? one.readAt() : other.readAt());
    }

    private static Stream<PriceQuote> withoutStars(PriceRead read, PriceRead other) {
        Set<String> known = new HashSet<>();
        other.quotes().stream().filter(quote -> quote.region() != null).forEach(quote -> known.add(size(quote)));
        return read.quotes().stream().filter(quote -> quote.region() != null || !known.contains(size(quote)));
    }

    private static String size(PriceQuote quote) {
        return quote.provider() + "/" + quote.plan();
    }

    private static Collection<PriceGap> gaps(PriceRead older, PriceRead younger) {
        Map<String, Set<String>> left = regions(older);
        Map<String, Set<String>> covered = regions(younger);
        covered.forEach((provider, regions) ->
                left.getOrDefault(provider, new HashSet<>()).removeAll(regions));
        return older.gaps().stream()
                .filter(gap -> !covered.containsKey(gap.provider())
                        || (gap.region() == null
                                ? !left.getOrDefault(gap.provider(), Set.of()).isEmpty()
                                : !covered.getOrDefault(gap.provider(), Set.of())
                                        .contains(gap.region())))
                .toList();
    }

    /** Where each provider has prices; none for a provider whose prices name no region. */
    private static Map<String, Set<String>> regions(PriceRead read) {
        Map<String, Set<String>> regions = new HashMap<>();
        for (PriceQuote quote : read.quotes()) {
            Set<String> known = regions.computeIfAbsent(quote.provider(), none -> new HashSet<>());
            String region = quote.region();
            if (region != null) {
                known.add(region);
            }
        }
        return regions;
    }

    /**
     * What the younger says of the size, and the rates of the elder where they are younger or alone. Prices of two currencies, or a
     * list price and a discounted one, are never put into one quote: there the younger counts whole.
     */
    static PriceQuote younger(PriceQuote one, PriceQuote other) {
        boolean oneIsYounger = asOf(one).isAfter(asOf(other));
        PriceQuote base = oneIsYounger ? one : other;
        PriceQuote elder = oneIsYounger ? other : one;
        return base.basis() == elder.basis() && currencies(base, elder).size() == 1 ? filled(base, elder) : base;
    }

    private static PriceQuote filled(PriceQuote base, PriceQuote elder) {
        boolean onDemand = isYounger(elder.onDemand(), base.onDemand());
        boolean spot = isYounger(elder.spot(), base.spot());
        if (!onDemand && !spot) {
            return base;
        }
        PriceQuoteBuilder quote = base.toBuilder().source(sources(base, elder));
        elder.rate(false).filter(rate -> onDemand).ifPresent(quote::onDemand);
        elder.rate(true).filter(rate -> spot).ifPresent(quote::spot);
        return quote.build();
    }

    private static String sources(PriceQuote base, PriceQuote elder) {
        Set<String> sources = new LinkedHashSet<>(Arrays.asList(base.source().split(AND)));
        sources.addAll(Arrays.asList(elder.source().split(AND)));
        return String.join(AND, sources);
    }

    private static boolean isYounger(@Nullable Rate one, @Nullable Rate other) {
        return one != null && (other == null || one.asOf().isAfter(other.asOf()));
    }

    private static Instant asOf(PriceQuote quote) {
        return rates(quote).map(Rate::asOf).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static Set<String> currencies(PriceQuote one, PriceQuote other) {
        Set<String> currencies = new HashSet<>();
        Stream.concat(rates(one), rates(other))
                .forEach(rate -> currencies.add(rate.hourly().currency()));
        return currencies;
    }

    private static Stream<Rate> rates(PriceQuote quote) {
        return Stream.concat(quote.rate(false).stream(), quote.rate(true).stream());
    }
}
