package io.cloudcost.http;

import java.time.Duration;

/** Durations as the JVM's timer counts. */
final class Times {

    private static final Duration LONGEST = Duration.ofDays(365);

    private Times() {}

    /** Nanoseconds, a year at most either way, so that adding them to the timer never overflows. */
    static long nanos(Duration time) {
        Duration bounded = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return bounded.compareTo(LONGEST.negated()) < 0 ? LONGEST.negated().toNanos() : bounded.toNanos();
    }
}
