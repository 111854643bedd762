package io.cloudcost.engine.clickhouse;

import io.cloudcost.StoreException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the engine keeps them: nanoseconds since 1970, UTC, from the year 1900 to 2261. */
final class Times {

    static final String TYPE = "DateTime64(9, 'UTC')";
    static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2262-01-01T00:00:00Z").minusNanos(1);

    private static final long PER_SECOND = 1_000_000_000L;
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn").withZone(ZoneOffset.UTC);

    private Times() {}

    /** As rows have it. */
    static String text(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new StoreException(
                    "The time " + instant + " cannot be stored: only the years 1900 to 2261 can.", false, null);
        }
        return TEXT.format(instant);
    }

    /** The nearest time that can be stored; in a comparison with stored times it does as well. */
    static long nearest(Instant instant) {
        Instant nearest = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return nearest.getEpochSecond() * PER_SECOND + nearest.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** A column in SQL, as a number. */
    static String nanos(String column) {
        return "toUnixTimestamp64Nano(" + column + ")";
    }

    /**
     * The start of the span of so many seconds, counted from 1970, that holds a column's time; as a number. A span that is
     * not told to be signed would make all of it unsigned, and times before 1970 wrong.
     */
    static String floor(String column, long seconds) {
        return nanos(column) + " - positiveModulo(" + nanos(column) + ", toInt64(" + seconds * PER_SECOND + "))";
    }
}
