package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import java.time.Instant;

/** Times as the engine keeps them: nanoseconds since 1970, UTC, from the year 1678 to 2262. */
final class Times {

    static final String TYPE = "TIMESTAMP_NS";

    private static final long PER_SECOND = 1_000_000_000L;
    private static final Instant FIRST = Instant.parse("1678-01-01T00:00:00Z");

    private Times() {}

    static long nanos(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
        } catch (ArithmeticException e) {
            throw new StoreException(
                    "The time " + instant + " cannot be stored: only the years 1678 to 2261 can.", false, e);
        }
    }

    /** The nearest time that can be stored; in a comparison with stored times it does as well. */
    static long nearest(Instant instant) {
        if (instant.isAfter(instant(Long.MAX_VALUE))) {
            return Long.MAX_VALUE - 1;
        }
        return instant.isBefore(FIRST) ? nanos(FIRST) : nanos(instant);
    }

    /** A column's second in SQL. The engine's own functions go by microseconds, and before 1970 cut towards it. */
    static String second(String column) {
        String nanos = "epoch_ns(" + column + ")";
        return "make_timestamp_ns(" + nanos + " - (" + nanos + " % " + PER_SECOND + " + " + PER_SECOND + ") % "
                + PER_SECOND + ")";
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
