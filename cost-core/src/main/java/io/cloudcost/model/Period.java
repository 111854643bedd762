package io.cloudcost.model;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A span of time.
 *
 * @param start UTC, inclusive
 * @param end UTC, exclusive; after the start
 */
public record Period(Instant start, Instant end) implements Comparable<Period> {

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "A period must end after it starts, but " + end + " is not after " + start);
        }
    }

    /** A calendar month in UTC. */
    public static Period month(YearMonth month) {
        return new Period(
                month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The calendar month in UTC that holds this instant. */
    public static Period monthOf(Instant instant) {
        return month(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
    }

    /** From the first month's start to the last month's end. */
    public static Period months(YearMonth first, YearMonth last) {
        return new Period(month(first).start, month(last).end);
    }

    /** Whether the instant lies in this period. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether the two share any time. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether the other lies wholly in this period. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The month in UTC in which this period starts; a billing period's usual name. */
    public YearMonth yearMonth() {
        return YearMonth.from(start.atOffset(ZoneOffset.UTC));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** For example {@code 2026-11-01T00:00:00Z/2026-12-01T00:00:00Z}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
