package io.cloudcost.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, forward or back. In UTC. Thread-safe. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** At this time. */
    public SettableClock(Instant start) {
        now = start;
    }

    /** At this time, as ISO 8601 writes it. */
    public SettableClock(String start) {
        this(Instant.parse(start));
    }

    /** Later, or earlier by less than zero. */
    public synchronized void move(Duration time) {
        now = now.plus(time);
    }

    /** At another time, as ISO 8601 writes it. */
    public void set(String time) {
        set(Instant.parse(time));
    }

    /** At another time. */
    public synchronized void set(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This one: it tells instants, which are the same in all zones. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
