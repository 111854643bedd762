package io.cloudcost.vultr.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that the API has been seen to write: ISO with an offset, the same without a zone (taken as UTC), a date
 * alone, month first as in {@code 09-01-2021T00:00:00+00:00}, and Unix seconds as text.
 */
final class Dates {

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2}-\\d{2})-(\\d{4})(.*)");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
    private static final int DATE = "2026-08-01".length();
    private static final int DATE_TIME = "2026-08-01T00:00:00".length();

    private Dates() {}

    /** The instant, UTC; empty if the text is no date. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(instant(text.strip()));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    /** Whether the text is a date without a time. */
    static boolean isDay(String text) {
        return text.strip().length() == DATE;
    }

    private static Instant instant(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        String iso = yearFirst(text).replace(' ', 'T');
        if (iso.length() == DATE) {
            return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return iso.length() == DATE_TIME
                ? LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(iso).toInstant();
    }

    private static String yearFirst(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? monthFirst.group(2) + "-" + monthFirst.group(1) + monthFirst.group(3) : text;
    }
}
