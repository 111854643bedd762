package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The best offers so far. The more parts of an offer could not be priced the later it comes, since it would win by what is
 * missing; an unknown disk comes before unknown traffic. Among those that lack the same parts comes the least expected cost of
 * the others, then the lower price of an hour, and names, so that every order is one order.
 */
final class Ranking {

    static final Comparator<Offer> ORDER = Comparator.comparingInt((Offer offer) -> lacks(offer.expected()))
            .thenComparing(offer -> offer.expected().total())
            .thenComparing(offer -> offer.hourly().currency())
            .thenComparing(Offer::hourly)
            .thenComparing(offer -> offer.quote().id())
            .thenComparing(Offer::spot);

    private final int most;
    private final TreeSet<Offer> best = new TreeSet<>(ORDER);
    private int worstLacks = Integer.MAX_VALUE;
    private double worst = Double.POSITIVE_INFINITY;

    /** Which parts are unknown, as a place in the order: none, the disk, the traffic, both. */
    static int lacks(CostParts parts) {
        return lacks(parts.egress() == null, parts.storage() == null);
    }

    static int lacks(boolean egress, boolean storage) {
        return (egress ? 2 : 0) + (storage ? 1 : 0);
    }

    Ranking(int most) {
        this.most = most;
    }

    /** Whether an offer of at least this cost may still be among the best. */
    boolean mayTake(double atLeast, int lacks) {
        return lacks == worstLacks ? atLeast <= worst : lacks < worstLacks;
    }

    void take(Offer offer) {
        best.add(offer);
        if (best.size() > most) {
            best.pollLast();
        }
        if (best.size() == most) {
            Offer last = best.last();
            worstLacks = lacks(last.expected());
            worst = last.expected().total().amount().doubleValue() * (1 + Rough.NEAR);
        }
    }

    List<Offer> offers() {
        return List.copyOf(best);
    }
}
