package io.cloudcost.query;

import io.cloudcost.model.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Into which spans of time an answer is split. All of them are UTC, but for billing periods, which are the provider's. */
public enum TimeGrain {
    /** Not at all. */
    NONE(""),
    /** By the hour in which a charge starts. */
    HOUR("uuuu-MM-dd'T'HH:mm:ss'Z'"),
    /** By the day on which a charge starts. */
    DAY("uuuu-MM-dd"),
    /** By the week in which a charge starts: ISO 8601, from Monday on. */
    WEEK("YYYY-'W'ww"),
    /** By the calendar month in which a charge starts. */
    MONTH("uuuu-MM"),
    /** By the quarter of the year in which a charge starts. */
    QUARTER("uuuu-'Q'q"),
    /** By the calendar year in which a charge starts. */
    YEAR("uuuu"),
    /** By billing period. */
    BILLING_PERIOD("");

    private final DateTimeFormatter format;

    TimeGrain(String pattern) {
        // Germany counts weeks as ISO 8601 does, and every one of these patterns is digits only
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.GERMANY).withZone(ZoneOffset.UTC);
    }

    /**
     * The span of this grain that holds a moment.
     *
     * @throws IllegalStateException if the grain is {@link #NONE} or {@link #BILLING_PERIOD}: those are no spans of the
     *     calendar
     */
    public Period around(Instant moment) {
        if (this == HOUR) {
            Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
            return new Period(hour, hour.plus(1, ChronoUnit.HOURS));
        }
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return switch (this) {
            case DAY -> days(day, day.plusDays(1));
            case WEEK -> weekFrom(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> Period.monthOf(moment);
            case QUARTER -> quarterFrom(day.with(IsoFields.DAY_OF_QUARTER, 1));
            case YEAR -> yearFrom(day.withDayOfYear(1));
            case NONE, HOUR, BILLING_PERIOD -> throw new IllegalStateException(this + " is no span of the calendar");
        };
    }

    /**
     * The name of a span: {@code 2026-01-05T13:00:00Z}, {@code 2026-01-05}, {@code 2026-W02}, {@code 2026-01},
     * {@code 2026-Q1} or {@code 2026}. A billing period is named after its month if it is a month of UTC; another one
     * by its start and end as {@code 2026-01-01T08:00:00Z/2026-02-01T08:00:00Z}, so that no two share a name.
     */
    public String name(Period span) {
        if (this == NONE || this == BILLING_PERIOD) {
            return span.equals(MONTH.around(span.start())) ? MONTH.name(span) : span.toString();
        }
        return format.format(span.start());
    }

    private static Period weekFrom(LocalDate monday) {
        return days(monday, monday.plusWeeks(1));
    }

    private static Period quarterFrom(LocalDate first) {
        return days(first, first.plusMonths(3));
    }

    private static Period yearFrom(LocalDate first) {
        return days(first, first.plusYears(1));
    }

    private static Period days(LocalDate first, LocalDate afterLast) {
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                afterLast.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
