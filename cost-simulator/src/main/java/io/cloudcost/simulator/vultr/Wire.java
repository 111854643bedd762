package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the API writes amounts and dates. */
final class Wire {

    private static final DateTimeFormatter ISO = format("uuuu-MM-dd'T'HH:mm:ss'+00:00'");
    private static final DateTimeFormatter PLAIN = format("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = format("uuuu-MM-dd");

    private Wire() {}

    /** Without trailing zeros: whole amounts are integers in the JSON, as in the real one. */
    static BigDecimal amount(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 2020-10-10T01:56:20+00:00}. */
    static String iso(Instant instant) {
        return ISO.format(instant);
    }

    /** {@code 2022-05-09 10:13:31}. */
    static String plain(Instant instant) {
        return PLAIN.format(instant);
    }

    /** {@code 2022-05-09}. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
