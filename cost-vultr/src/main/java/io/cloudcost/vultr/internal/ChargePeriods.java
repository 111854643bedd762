package io.cloudcost.vultr.internal;

import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that a line charges for. The API's end is taken as exclusive; one second before midnight means midnight, and a day
 * without a time means that whole day where start and end are the same. A moment becomes the hour that begins with it, since Vultr bills
 * by whole hours. What is missing, unreadable or runs backwards becomes the billing period, and unreadable dates are noted.
 */
final class ChargePeriods {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Part part;
    private final Notes notes;

    ChargePeriods(Part part, Notes notes) {
        this.part = part;
        this.notes = notes;
    }

    Period of(@Nullable String startText, @Nullable String endText, Period billingPeriod) {
        Instant start = read(startText).orElse(null);
        Instant end = read(endText).map(ChargePeriods::exclusive).orElse(null);
        if (start == null) {
            return billingPeriod;
        }
        if (end == null || start.equals(end)) {
            boolean day = startText != null && Dates.isDay(startText);
            return new Period(start, start.plus(day ? Duration.ofDays(1) : Duration.ofHours(1)));
        }
        return start.isBefore(end) ? new Period(start, end) : billingPeriod;
    }

    /** When a line starts; empty if it does not say or cannot be understood. */
    Optional<Instant> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> read = Dates.read(text);
        if (read.isEmpty()) {
            notes.unreadableDate(part, text);
        }
        return read;
    }

    private static Instant exclusive(Instant end) {
        boolean lastSecond = end.atOffset(ZoneOffset.UTC).toLocalTime().equals(LAST_SECOND);
        return lastSecond ? end.plusSeconds(1) : end;
    }
}
