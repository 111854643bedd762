package io.cloudcost.monitor.internal.alert.form;

import io.cloudcost.monitor.alert.model.Figure;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.MeasureUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures and times for people's eyes: rounded here and nowhere else. */
public final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm ", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_EVEN);

    private Words() {}

    /** The figure itself, or that it is unknown. One that would look like its limit is told exactly. */
    public static String value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return "unknown";
        }
        Limit limit = figure.limit();
        MeasureUnit unit = figure.measure().unit();
        String words = amount(value, unit, figure.currency());
        boolean alike = limit != null
                && value.compareTo(limit.value()) != 0
                && words.equals(amount(limit.value(), unit, limit.currency()));
        return alike ? exactly(value, unit, figure.currency()) : words;
    }

    /** For example {@code above 3.00 USD}; empty if there is no limit. */
    public static String limit(Figure figure) {
        Limit limit = figure.limit();
        return limit == null
                ? ""
                : limit.side().name().toLowerCase(Locale.ROOT) + " "
                        + amount(limit.value(), figure.measure().unit(), limit.currency());
    }

    /** For example {@code EC2 +12.30 USD}. */
    static String part(Contributor part, Figure figure) {
        String sign = part.part().signum() > 0 ? "+" : "";
        return part.name() + " " + sign + amount(part.part(), figure.measure().unit(), figure.currency());
    }

    /** In the measure's unit, rounded. */
    public static String amount(BigDecimal value, MeasureUnit unit, @Nullable String currency) {
        return switch (unit) {
            case MONEY -> cents(value) + (currency == null ? "" : " " + currency);
            case RATIO -> rounded(value.multiply(HUNDRED), 1).toPlainString() + " %";
            case COUNT -> rounded(value, 2).toPlainString();
            case SECONDS -> time(Duration.ofSeconds(value.longValue()));
        };
    }

    private static String exactly(BigDecimal value, MeasureUnit unit, @Nullable String currency) {
        return switch (unit) {
            case MONEY -> value.toPlainString() + (currency == null ? "" : " " + currency);
            case RATIO -> value.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
            case COUNT -> value.toPlainString();
            case SECONDS -> value.toPlainString() + " s";
        };
    }

    private static String cents(BigDecimal value) {
        boolean small = value.signum() != 0 && value.abs().compareTo(new BigDecimal("0.1")) < 0;
        return small
                ? value.round(SMALL).toPlainString()
                : value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The two largest units of a span of time, for example {@code 2 d 3 h}. */
    public static String time(Duration span) {
        long seconds = Math.abs(span.toSeconds());
        String words = seconds >= 86_400
                ? seconds / 86_400 + " d" + rest(seconds % 86_400 / 3_600, " h")
                : seconds >= 3_600
                        ? seconds / 3_600 + " h" + rest(seconds % 3_600 / 60, " min")
                        : seconds >= 60 ? seconds / 60 + " min" + rest(seconds % 60, " s") : seconds + " s";
        return span.isNegative() ? "-" + words : words;
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " " + number + unit;
    }

    /** To the minute, with its zone. */
    public static String time(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        boolean utc =
                local.getOffset().equals(ZoneOffset.UTC) && zone.normalized().equals(ZoneOffset.UTC);
        return MINUTE.format(local) + (utc ? "UTC" : ZONE.format(local));
    }

    /** For example {@code provider=aws, service=EC2}. */
    public static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }

    /** On one line, without what a terminal or a mail's head would take for a command. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
