package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Duration;

/**
 * What would be let in instead.
 *
 * @param kind how it differs from what was asked
 * @param sentence for people, with the figures
 */
public record Fit(Kind kind, String sentence) {

    /** How it differs from what was asked. */
    public enum Kind {
        /** Fewer hours on the same machine. */
        SHORTER,
        /** A cheaper machine for the same hours. */
        CHEAPER_MACHINE,
        /** A machine that may be taken away. */
        SPOT,
        /** The same, in the budget's next window. */
        LATER
    }

    /** Fewer hours on the same machine, for so much. */
    public static Fit shorter(Money cost, Duration runtime) {
        return new Fit(Kind.SHORTER, Wording.hours(runtime) + " on it for " + cost);
    }

    /** Another machine, for so much. */
    public static Fit cheaper(Offer offer, Money cost) {
        return new Fit(Kind.CHEAPER_MACHINE, words(offer, cost));
    }

    /** A machine that may be taken away, for so much. */
    public static Fit spot(Offer offer, Money cost) {
        return new Fit(Kind.SPOT, words(offer, cost));
    }

    /** The same, when the budget begins anew. */
    public static Fit later(BudgetView view) {
        return new Fit(
                Kind.LATER,
                "the same from " + view.windowEnd() + " on, when the budget " + view.name() + " begins anew");
    }

    private static String words(Offer offer, Money cost) {
        return Wording.machine(offer) + " for " + cost;
    }
}
