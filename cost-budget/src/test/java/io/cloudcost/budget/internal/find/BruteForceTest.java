package io.cloudcost.budget.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.internal.prices.Snapshot;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder answers as pricing every machine does. */
class BruteForceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int MOST = 6;
    private static final int REQUESTS = Integer.getInteger("finder.requests", 25);
    private static final List<PriceQuote> QUOTES = Snapshot.read().read().quotes();

    private static final CostRules RULES = new CostRules(
            Map.of("m5", new BigDecimal("1.3"), "a2-highgpu-1g", new BigDecimal("0.7")),
            CostRules.ASSUMED_REWORK,
            true,
            Map.of("aws", Money.usd("0.09"), "vultr", Money.usd("0.01")),
            Map.of("aws", Money.usd("0.08"), "gcp", Money.usd("0.1"), "vultr", Money.usd("0.1")),
            null,
            "USD",
            Duration.ofDays(500));

    /** Four times so many requests over the whole snapshot; 250 for the figure in the documentation, which takes a minute. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void overTheWholeSnapshot(long seed) {
        same(seed, QUOTES, seed % 2 == 0 ? RULES : CostRules.usual(), REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void overTiesUnknownsAndTwoCurrencies(long seed) {
        CostRules withRates = new CostRules(
                Map.of(),
                new BigDecimal("0.5"),
                false,
                Map.of(),
                Map.of(),
                (from, to) -> {
                    if (!from.equals("EUR")) {
                        throw new IllegalArgumentException("no rate for " + from);
                    }
                    return new BigDecimal("1.1");
                },
                "USD",
                null);
        same(seed, odd(seed), withRates, 100);
        same(seed, odd(seed), CostRules.usual(), 100);
    }

    private static void same(long seed, List<PriceQuote> quotes, CostRules rules, int requests) {
        Finder finder = new Finder(quotes, List.of(), rules);
        RandomRequests random = new RandomRequests(seed, quotes);
        int found = 0;
        for (int i = 0; i < requests; i++) {
            Needs needs = random.needs();
            PlannedRuntime runtime = random.runtime();
            Search search = finder.find(needs, runtime, NOW, MOST);
            BruteForce slow = new BruteForce(quotes, rules, needs, runtime, NOW);
            String which = "seed " + seed + ", request " + i + ": " + needs + " for " + runtime;
            assertThat(search.offers().stream().map(o -> new BruteForce.Bid(o.quote(), o.spot(), o.expected())))
                    .as(which)
                    .containsExactlyElementsOf(slow.bids.stream().limit(MOST).toList());
            assertThat(lost(search)).as(which).isEqualTo(slow.lost);
            assertThat(search.fitting()).as(which).isEqualTo(slow.bids.size());
            found += search.fitting() > 0 ? 1 : 0;
        }
        assertThat(found).as("requests of seed %d that find something", seed).isGreaterThan(requests / 3);
    }

    private static Map<LostReason, Integer> lost(Search search) {
        return search.lost().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().count(), (a, b) -> a, TreeMap::new));
    }

    /** The smallest prices of the snapshot again, with few distinct rates, currencies and gaps in what is known. */
    private static List<PriceQuote> odd(long seed) {
        Random random = new Random(seed);
        List<PriceQuote> quotes = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            PriceQuote like = QUOTES.get(random.nextInt(QUOTES.size()));
            PriceQuoteBuilder quote = like.toBuilder().region("r" + i);
            String currency = List.of("USD", "EUR", "JPY").get(random.nextInt(3));
            Money cap = random.nextInt(3) == 0 ? Money.of("5", currency) : null;
            Rate rate = new Rate(Money.of(BigDecimal.valueOf(1 + random.nextInt(4), 1), currency), NOW, cap);
            quote.spotMissing("none").onDemandMissing("none");
            if (random.nextInt(4) > 0) {
                quote.onDemand(rate);
            }
            if (random.nextInt(2) > 0) {
                quote.spot(rate);
            }
            quotes.add(quote.build());
        }
        return quotes;
    }
}
