package io.cloudcost.budget.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of the machines of a job.
 *
 * @param state what it was
 * @param since since when they are gone; empty where they are not, or nobody knows
 */
public record Sighting(State state, Optional<Instant> since) {

    private static final Sighting UNKNOWN = new Sighting(State.UNKNOWN, Optional.empty());
    private static final Sighting THERE = new Sighting(State.THERE, Optional.empty());

    /** Whether there is a machine. */
    public enum State {
        /** At least one may still cost. */
        THERE,
        /** None is left. */
        GONE,
        /** It could not be seen. */
        UNKNOWN
    }

    /** At least one machine may still cost. */
    public static Sighting there() {
        return THERE;
    }

    /** None is left since then. */
    public static Sighting gone(Instant since) {
        return new Sighting(State.GONE, Optional.of(since));
    }

    /** It could not be seen: a look that failed does not mean that nothing is there. */
    public static Sighting unknown() {
        return UNKNOWN;
    }
}
