package io.cloudcost.budget;

import io.cloudcost.budget.internal.prices.KeptPages;
import io.cloudcost.budget.internal.prices.Merging;
import io.cloudcost.budget.internal.prices.Snapshot;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceBasis;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices of machines that are at hand: those that come with the library, and what was read anew. Immutable. */
public final class PriceBook implements PriceCatalog {

    private final PriceRead read;

    PriceBook(PriceRead read) {
        this.read = read;
    }

    /** The dated prices that come with the library: AWS, Azure, Google Cloud and Vultr. Nothing is asked of anybody. */
    public static PriceBook snapshot() {
        return new PriceBook(Snapshot.read().read());
    }

    /** The prices that come with the library, with what {@link #refresh} kept in this store in their place. */
    public static PriceBook kept(StateStore state) {
        return new PriceBook(new KeptPages(state).over(Snapshot.read().read()));
    }

    /**
     * Reads prices anew and keeps them: a region that was read whole replaces what was known of it, and one that could not
     * be read keeps its older prices.
     *
     * @throws io.cloudcost.CostException if nothing could be read; nothing is changed then
     */
    public static PriceRefresh refresh(StateStore state, PriceCatalog catalog, PriceScope scope) {
        PriceRead read = catalog.read(scope);
        List<PriceRefresh.Page> pages = new KeptPages(state)
                .keep(read, scope).stream()
                        .map(page -> {
                            String[] words = KeptPages.words(page.getKey());
                            return new PriceRefresh.Page(
                                    words[0],
                                    words[1].isEmpty() ? null : words[1],
                                    page.getValue().quotes().size(),
                                    page.getValue().readAt());
                        })
                        .toList();
        return new PriceRefresh(pages, read.gaps());
    }

    /** What a catalogue says now. @throws io.cloudcost.CostException if nothing could be read */
    public static PriceBook of(PriceCatalog catalog, PriceScope scope) {
        return new PriceBook(catalog.read(scope));
    }

    /**
     * These prices and others: where both know a size in a region, the younger rate counts, on demand and spot apart; where the
     * currency or the basis differs, the younger price as a whole. A price without a region gives way where the other side names
     * regions of that size; so does a gap of the older side where the younger one has prices of the region that it names, or, if it
     * names none, of all regions that the older one has prices of.
     */
    public PriceBook with(PriceRead other) {
        return new PriceBook(Merging.both(read, other));
    }

    /**
     * The same, with a provider's prices less a discount of one's own.
     *
     * @param share what is taken off: above 0 and below 1
     * @throws IllegalArgumentException if the share is not
     */
    public PriceBook discounted(String provider, BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "A discount must be above 0 and below 1, not " + share.toPlainString() + ".");
        }
        BigDecimal factor = BigDecimal.ONE.subtract(share);
        List<PriceQuote> quotes = read.quotes().stream()
                .map(quote -> quote.provider().equals(provider) ? times(quote, factor) : quote)
                .toList();
        return new PriceBook(new PriceRead(quotes, read.gaps(), read.readAt()));
    }

    /** All prices. */
    public List<PriceQuote> quotes() {
        return read.quotes();
    }

    /** What these prices do not hold. */
    public List<PriceGap> gaps() {
        return read.gaps();
    }

    /** The price of a size in a region; null for a price whose source does not say where it holds. */
    public Optional<PriceQuote> find(String provider, @Nullable String region, String plan) {
        String id = PriceQuote.builder(provider, plan).region(region).build().id();
        return read.quotes().stream().filter(quote -> quote.id().equals(id)).findFirst();
    }

    @Override
    public String name() {
        return "price book of " + read.readAt();
    }

    @Override
    public PriceRead read(PriceScope scope) {
        return new PriceRead(
                read.quotes().stream()
                        .filter(quote -> scope.hasProvider(quote.provider()))
                        .filter(quote -> quote.region() == null || scope.hasRegion(quote.region()))
                        .map(quote -> scope.spot() ? quote : withoutSpot(quote))
                        .toList(),
                read.gaps().stream()
                        .filter(gap -> scope.hasProvider(gap.provider()))
                        .filter(gap -> gap.region() == null || scope.hasRegion(gap.region()))
                        .toList(),
                read.readAt());
    }

    private static PriceQuote withoutSpot(PriceQuote quote) {
        return quote.spot() == null
                ? quote
                : quote.toBuilder().spotMissing("not asked for").build();
    }

    private static PriceQuote times(PriceQuote quote, BigDecimal factor) {
        PriceQuoteBuilder less = quote.toBuilder().basis(PriceBasis.DISCOUNTED);
        quote.rate(false).ifPresent(rate -> less.onDemand(times(rate, factor)));
        quote.rate(true).ifPresent(rate -> less.spot(times(rate, factor)));
        return less.build();
    }

    private static Rate times(Rate rate, BigDecimal factor) {
        Money cap = rate.monthlyCap();
        return new Rate(rate.hourly().times(factor), rate.asOf(), cap == null ? null : cap.times(factor));
    }
}
