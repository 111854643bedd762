package io.cloudcost.focus;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Numbers and times as FOCUS writes them. Reading is lenient, since no provider keeps to the letter; writing is strict.
 */
public final class FocusText {

    /** More digits than any bill has, and few enough that {@code 1E+999999999} cannot exhaust the memory. */
    private static final int MAX_DIGITS = 100;

    private static final int SHOWN = 60;

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WRITE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private FocusText() {}

    /**
     * An exact number from its text: digits, a point, a minus, E notation.
     *
     * @throws IllegalArgumentException if it is none, or would have more than 100 digits
     */
    public static BigDecimal number(String text) {
        try {
            return bounded(new BigDecimal(text.strip()), text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(quote(text) + " is not a number such as -12.34", e);
        }
    }

    /**
     * A moment from its text: ISO 8601, also with a blank instead of the {@code T}, with a fraction, an offset, without
     * seconds or as a bare date. What has no offset is UTC, as all of FOCUS.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Instant instant(String text) {
        try {
            return READ.parse(text.strip().replace(' ', 'T'), OffsetDateTime::from)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quote(text) + " is not a UTC time such as 2026-11-01T00:00:00Z", e);
        }
    }

    /** The number in plain digits, never in E notation. */
    public static String write(BigDecimal number) {
        return number.toPlainString();
    }

    /** The moment as {@code YYYY-MM-DDTHH:mm:ssZ}; fractions of a second are left out, FOCUS has none. */
    public static String write(Instant instant) {
        return WRITE.format(instant);
    }

    private static BigDecimal bounded(BigDecimal number, String text) {
        if (Math.max(Math.abs((long) number.scale()), number.precision()) > MAX_DIGITS) {
            throw new IllegalArgumentException(quote(text) + " has more than " + MAX_DIGITS + " digits");
        }
        return number;
    }

    private static String quote(String text) {
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }
}
