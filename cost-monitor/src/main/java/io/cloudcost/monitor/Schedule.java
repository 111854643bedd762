package io.cloudcost.monitor;

import io.cloudcost.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** When something is done again and again. Immutable. Two are equal if they read alike. */
public final class Schedule {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(366);

    /** Where searches begin: they must find the same each time. */
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private final String text;
    private final boolean atOnce;
    private final UnaryOperator<Instant> next;

    private Schedule(String text, boolean atOnce, UnaryOperator<Instant> next) {
        this.text = text;
        this.atOnce = atOnce;
        this.next = next;
    }

    /**
     * So long after it began the last time; at once if it never did.
     *
     * @param interval from a second to 366 days
     * @throws ConfigurationException if it is not
     */
    public static Schedule every(Duration interval) {
        if (interval.compareTo(LEAST) < 0 || interval.compareTo(MOST) > 0) {
            throw new ConfigurationException(
                    "A schedule must be every second at most and every 366 days at least, not every " + interval + ".");
        }
        return new Schedule("every " + ScheduleText.of(interval), true, after -> after.plus(interval));
    }

    /**
     * At the times of a cron expression of five fields: minute, hour, day of month, month, day of week. A time that a zone's
     * change of clocks leaves out is skipped.
     *
     * @param zone whose clocks count
     * @throws ConfigurationException if it is none, or names no time at all
     */
    public static Schedule cron(String expression, ZoneId zone) {
        UnaryOperator<Instant> times = ScheduleText.cron(expression, zone);
        String name = zone.equals(ZoneOffset.UTC) ? "" : " " + zone;
        return new Schedule("cron " + expression.strip() + name, false, times);
    }

    /**
     * From words: {@code every 6h} (s, m, h or d), {@code 6h}, {@code PT6H}, {@code daily}, {@code hourly}, {@code daily at 06:30} or
     * a cron expression such as {@code 30 6 * * 1-5}; several times of day with semicolons: {@code daily at 06:30; daily at 18:00}.
     *
     * @param zone whose clocks count for times of day
     * @throws ConfigurationException if it is nothing of that, or if two of several fall together
     */
    public static Schedule parse(String words, ZoneId zone) {
        return ScheduleText.parse(words, zone);
    }

    /**
     * All these times together, each of which is a time of day.
     *
     * @throws ConfigurationException if one counts from the run before, or if two fall together within the next years
     */
    static Schedule together(List<Schedule> parts) {
        List<String> texts = parts.stream().map(part -> part.text).toList();
        for (Schedule part : parts) {
            if (part.atOnce && parts.size() > 1) {
                throw new ConfigurationException("The schedule '" + part.text
                        + "' counts from the run before, so that it can stand beside no other: give it alone.");
            }
        }
        ScheduleOverlap.find(parts).ifPresent(found -> {
            throw new ConfigurationException("The schedules " + found + ": take one of them away.");
        });
        return parts.size() == 1
                ? parts.get(0)
                : new Schedule(
                        String.join("; ", texts),
                        false,
                        after -> parts.stream()
                                .map(part -> part.next(after))
                                .min(Instant::compareTo)
                                .orElseThrow());
    }

    /** The longest time between two of its times, nights and weekends among them; the same whenever it is asked for. */
    public Duration longest() {
        return atOnce ? Duration.between(FROM, next(FROM)) : ScheduleGaps.longest(this, FROM);
    }

    /** When it is done for the first time, if nobody ever did. */
    public Instant first(Instant now) {
        return atOnce ? now : next.apply(now);
    }

    /** When it is done after this. */
    public Instant next(Instant after) {
        return next.apply(after);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && schedule.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
