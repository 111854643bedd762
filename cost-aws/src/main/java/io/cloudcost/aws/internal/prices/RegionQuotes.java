package io.cloudcost.aws.internal.prices;

import io.cloudcost.CostException;
import io.cloudcost.aws.internal.prices.PriceBook.Rows;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.aws.internal.sdk.SpotPrices;
import io.cloudcost.aws.internal.sdk.SpotPrices.Spot;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Reads the prices of region after region: one that fails is a gap. */
final class RegionQuotes {

    private static final String LINUX_PRODUCT = "Linux/UNIX";
    private static final String SPOT = "spot prices";

    private final AwsAccess access;
    private final PriceBook book;
    private final CatalogGaps gaps;
    private final TypeBook types;
    private final Instant now;

    RegionQuotes(AwsAccess access, PriceBook book, CatalogGaps gaps, Instant now) {
        this.access = access;
        this.book = book;
        this.gaps = gaps;
        this.types = new TypeBook(access, gaps);
        this.now = now;
    }

    /** @throws CostException if nothing could be read */
    PriceRead read(List<String> regions, boolean spot) {
        List<PriceQuote> quotes = new ArrayList<>();
        for (String region : regions) {
            Rows rows = book.rows(question(region));
            if (rows.missing() != null) {
                gaps.add(region, PriceGap.ALL_PRICES, gaps.why(rows.missing()));
            } else {
                quotes.addAll(quotes(region, rows, spot));
            }
        }
        return new PriceRead(quotes, gaps.of(quotes.size()), now);
    }

    /** Linux without licences, on shared hardware, that runs. */
    static PriceQuestion question(String region) {
        return PriceQuestion.of(MachinePrices.SERVICE, region)
                .where("capacitystatus", "Used")
                .where("operation", MachineSku.LINUX)
                .where("tenancy", MachinePrices.SHARED);
    }

    private List<PriceQuote> quotes(String region, Rows rows, boolean spot) {
        Set<String> names = new TreeSet<>();
        rows.rows().forEach(row -> row.attribute("instanceType").ifPresent(names::add));
        if (names.isEmpty()) {
            gaps.add(region, PriceGap.ALL_PRICES, "AWS's price list has no machines there");
            return List.of();
        }
        types.learn(region, names);
        Map<String, Spot> spots = spot ? spots(region) : Map.of();
        String noSpot = spot ? "AWS tells no spot price of it there" : "spot prices were not asked for";
        return names.stream()
                .map(name -> MachineQuote.of(region, name, rows, now)
                        .facts(types.of(name))
                        .spot(spots.get(name), noSpot)
                        .build())
                .toList();
    }

    /** The cheapest zone's by type; it may change at any time, and holds now. */
    private Map<String, Spot> spots(String region) {
        Map<String, Spot> cheapest = new HashMap<>();
        try {
            newest(new SpotPrices(access, true).all(now, region, List.of(LINUX_PRODUCT)))
                    .forEach(price -> cheapest.merge(
                            price.type(), price, BinaryOperator.minBy(Comparator.comparing(Spot::hourly))));
        } catch (CostException failure) {
            gaps.add(region, SPOT, failure);
            cheapest.clear();
        }
        return cheapest;
    }

    /** Of a zone only the last change counts; what is 0 is no price. */
    private static List<Spot> newest(List<Spot> prices) {
        Map<List<String>, Spot> newest = new HashMap<>();
        prices.forEach(price -> newest.merge(
                List.of(price.type(), price.zone()), price, BinaryOperator.maxBy(Comparator.comparing(Spot::since))));
        return newest.values().stream()
                .filter(price -> price.hourly().signum() > 0)
                .toList();
    }
}
