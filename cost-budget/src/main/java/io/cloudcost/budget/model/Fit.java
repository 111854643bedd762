package io.cloudcost.budget.model;

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
}
