package io.cloudcost.monitor.measure;

import io.cloudcost.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The stretch of the calendar that a figure is about. */
public enum CalendarPeriod {
    /** From midnight to midnight. */
    DAY,
    /** A calendar month. */
    MONTH;

    /** The one that holds a moment; a day has 23 or 25 hours where clocks are changed. */
    public Period around(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return this == DAY ? of(day, day.plusDays(1), zone) : month(day.withDayOfMonth(1), zone);
    }

    /** The one before the one that holds a moment. */
    public Period before(Instant moment, ZoneId zone) {
        return around(around(moment, zone).start().minusMillis(1), zone);
    }

    /** How labels and people call it: {@code day} or {@code month}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Period month(LocalDate first, ZoneId zone) {
        return of(first, first.plusMonths(1), zone);
    }

    private static Period of(LocalDate first, LocalDate next, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
    }
}
