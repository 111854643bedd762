package io.cloudcost.budget.model;

import io.cloudcost.spi.PriceGap;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a search for a machine found.
 *
 * @param offers the best first, then the runners-up
 * @param lost the ways to buy that did not become offers, by the first reason, with one example each
 * @param gaps what the prices do not hold, of the providers that were asked for
 * @param considered how many ways to buy a machine there were: each size in each region, on demand and spot counted apart, at a
 *     known price or not
 * @param fitting how many of them fit, listed or not
 * @param oldest the oldest price among those that fit; empty if none does
 * @param newest the newest of them
 * @param hints what else to know, each a sentence: for example the names of GPUs that exist
 */
public record Search(
        List<Offer> offers,
        SortedMap<LostReason, Lost> lost,
        List<PriceGap> gaps,
        int considered,
        int fitting,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        List<String> hints) {

    /** A copy. */
    public Search {
        offers = List.copyOf(offers);
        lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
        gaps = List.copyOf(gaps);
        hints = List.copyOf(hints);
    }

    /** The offer with the least expected cost. */
    public Optional<Offer> best() {
        return offers.stream().findFirst();
    }

    /** The next best. */
    public List<Offer> runnersUp() {
        return offers.subList(Math.min(1, offers.size()), offers.size());
    }

    /**
     * Ways to buy that lost for one reason.
     *
     * @param count how many
     * @param example one of them, for example {@code aws/us-east-1/m5.large}
     */
    public record Lost(int count, String example) {}
}
