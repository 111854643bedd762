package io.cloudcost.monitor;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.cloudcost.ConfigurationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Schedules as people write them. */
final class ScheduleText {

    private static final Pattern SPAN = Pattern.compile("(?:every\\s+)?(\\d{1,9})\\s*([smhd])");
    private static final Pattern AT = Pattern.compile("daily at (\\d{1,2}):(\\d{2})");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final String EXAMPLES =
            "Give one such as 'every 6h', 'daily at 06:30' or the cron expression '30 6 * * *'.";
    private static final CronDefinition FIVE_FIELDS = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);

    private ScheduleText() {}

    /** What the words say. @throws ConfigurationException if they say nothing */
    static Schedule parse(String words, ZoneId zone) {
        return Schedule.together(
                Stream.of(words.split(";", -1)).map(part -> single(part, zone)).toList());
    }

    private static Schedule single(String words, ZoneId zone) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        if (text.equals("hourly")) {
            return Schedule.every(Duration.ofHours(1));
        }
        if (text.equals("daily")) {
            return Schedule.every(Duration.ofDays(1));
        }
        Optional<Duration> interval = interval(text);
        return interval.map(Schedule::every).orElseGet(() -> timeOfDay(text, zone));
    }

    private static Optional<Duration> interval(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            Duration unit = UNITS.getOrDefault(span.group(2), Duration.ZERO);
            return Optional.of(unit.multipliedBy(Long.parseLong(span.group(1))));
        }
        try {
            return text.startsWith("p") ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Schedule timeOfDay(String text, ZoneId zone) {
        Matcher at = AT.matcher(text);
        if (!at.matches()) {
            return Schedule.cron(text, zone);
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)));
            return Schedule.cron(time.getMinute() + " " + time.getHour() + " * * *", zone);
        } catch (DateTimeException wrong) {
            throw none(text);
        }
    }

    /** The times of an expression. @throws ConfigurationException if it is none, or names no time */
    static UnaryOperator<Instant> cron(String expression, ZoneId zone) {
        ExecutionTime times = times(expression);
        UnaryOperator<Instant> next = after -> times.nextExecution(ZonedDateTime.ofInstant(after, zone))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() -> none(expression));
        if (times.nextExecution(ZonedDateTime.ofInstant(Instant.EPOCH, zone)).isEmpty()) {
            throw none(expression);
        }
        return next;
    }

    private static ExecutionTime times(String expression) {
        try {
            return ExecutionTime.forCron(
                    new CronParser(FIVE_FIELDS).parse(expression.strip()).validate());
        } catch (IllegalArgumentException wrong) {
            throw none(expression);
        }
    }

    private static ConfigurationException none(String words) {
        return new ConfigurationException("'" + words + "' is no schedule. " + EXAMPLES);
    }

    /** For example {@code 6h}, {@code 90s}. */
    static String of(Duration interval) {
        for (String unit : new String[] {"d", "h", "m"}) {
            Duration one = UNITS.getOrDefault(unit, Duration.ZERO);
            if (interval.toMillis() % one.toMillis() == 0) {
                return interval.dividedBy(one) + unit;
            }
        }
        return interval.toMillis() % 1000 == 0 ? interval.toSeconds() + "s" : interval.toString();
    }
}
