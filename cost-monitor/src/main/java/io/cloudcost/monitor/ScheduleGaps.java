package io.cloudcost.monitor;

import java.time.Duration;
import java.time.Instant;

/** How far the times of a schedule are apart. */
final class ScheduleGaps {

    /** Of most schedules all repeats after a year; one of each minute after an hour. */
    private static final Duration SPAN = Duration.ofDays(370);

    private static final int MOST_LOOKS = 30_000;
    private static final int LEAST_LOOKS = 50;

    private ScheduleGaps() {}

    static Duration longest(Schedule schedule, Instant from) {
        Duration longest = Duration.ZERO;
        Instant before = schedule.next(from);
        Instant end = before.plus(SPAN);
        for (int i = 0; i < LEAST_LOOKS || (i < MOST_LOOKS && before.isBefore(end)); i++) {
            Instant time = schedule.next(before);
            Duration gap = Duration.between(before, time);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
            before = time;
        }
        return longest;
    }
}
