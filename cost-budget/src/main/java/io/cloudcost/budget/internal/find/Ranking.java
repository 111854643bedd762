package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The best offers so far. Those in which something could not be priced come after all others, since they would win by what is
 * missing; then the least expected cost, the lower price of an hour, and names, so that every order is one order.
 */
final class Ranking {

    static final Comparator<Offer> ORDER = Comparator.comparing((Offer offer) -> !offer.complete())
            .thenComparing(offer -> offer.expected().total())
            .thenComparing(offer -> offer.hourly().currency())
            .thenComparing(Offer::hourly)
            .thenComparing(offer -> offer.quote().id())
            .thenComparing(Offer::spot);

    private final int most;
    private final TreeSet<Offer> best = new TreeSet<>(ORDER);
    private boolean worstIsComplete;
    private double worst = Double.POSITIVE_INFINITY;

    Ranking(int most) {
        this.most = most;
    }

    /** Whether an offer of at least this cost may still be among the best. */
    boolean mayTake(double atLeast, boolean complete) {
        return complete == worstIsComplete ? atLeast <= worst : complete;
    }

    void take(Offer offer) {
        best.add(offer);
        if (best.size() > most) {
            best.pollLast();
        }
        if (best.size() == most) {
            Offer last = best.last();
            worstIsComplete = last.complete();
            worst = last.expected().total().amount().doubleValue() * (1 + Rough.NEAR);
        }
    }

    List<Offer> offers() {
        return List.copyOf(best);
    }
}
