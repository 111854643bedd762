package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.Snapshot;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.resource.PriceQuote;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;

/**
 * How much faster the finder answers than pricing every machine does, and whether both say the same: 1,000 random requests over the
 * whole snapshot, in turns, by the processor's time. Run by hand, see docs/benchmarks.md.
 */
final class FinderSpeed {

    private static final int WARM_UP = 100;
    private static final int REQUESTS = 1000;
    private static final int MOST = 6;

    private FinderSpeed() {}

    public static void main(String... none) {
        List<PriceQuote> quotes = Snapshot.read().read().quotes();
        Finder finder = new Finder(quotes, List.of(), CostRules.usual());
        RandomRequests random = new RandomRequests(2026, quotes);
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        long found = 0;
        long forced = 0;
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            Needs needs = random.needs();
            PlannedRuntime runtime = random.runtime();
            long began = time();
            Search search = finder.find(needs, runtime, now, MOST);
            long between = time();
            BruteForce slow = new BruteForce(quotes, CostRules.usual(), needs, runtime, now);
            long ended = time();
            if (!same(search, slow)) {
                throw new AssertionError("Request " + i + " has two answers: " + needs);
            }
            found += i < 0 ? 0 : between - began;
            forced += i < 0 ? 0 : ended - between;
        }
        System.out.printf(
                "%d requests, %d prices: finder %.2f ms, brute force %.1f ms, %.0f times%n",
                REQUESTS, quotes.size(), found / 1e6 / REQUESTS, forced / 1e6 / REQUESTS, (double) forced / found);
    }

    private static boolean same(Search search, BruteForce slow) {
        return search.offers().stream()
                .map(offer -> new BruteForce.Bid(offer.quote(), offer.spot(), offer.expected()))
                .toList()
                .equals(slow.bids.stream().limit(MOST).toList());
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
