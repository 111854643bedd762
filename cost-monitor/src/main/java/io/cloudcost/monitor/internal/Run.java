package io.cloudcost.monitor.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a task.
 *
 * @param owner who runs it; null while nobody does
 * @param leaseUntil until when the owner is believed to be alive; null while nobody runs it
 * @param failures in a row
 */
public record Run(
        String name,
        String schedule,
        Instant nextAt,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant succeededAt,
        int failures,
        @Nullable String message) {

    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** One that nobody ever ran. */
    public static Run unknown(String name, String schedule, Instant first) {
        return new Run(name, schedule, first, null, null, null, null, null, 0, null);
    }

    /** Whether somebody runs it who is alive; one that began in the future had a wrong clock. */
    public boolean isHeld(Instant now) {
        boolean wrongClock = startedAt != null && startedAt.isAfter(now.plus(SKEW));
        return leaseUntil != null && !leaseUntil.isBefore(now) && !wrongClock;
    }

    /** Whether it began and nobody is alive who runs it. */
    public boolean isLost(Instant now) {
        return owner != null && !isHeld(now);
    }

    /** Whether this one runs it. */
    public boolean isOf(String who) {
        return who.equals(owner);
    }

    /** The same under another schedule. */
    public Run planned(String words, Instant next) {
        return new Run(name, words, next, owner, leaseUntil, startedAt, endedAt, succeededAt, failures, message);
    }

    /** It begins; should it get lost, it is due at once. */
    public Run begun(String who, Instant now, Instant lease) {
        return new Run(name, schedule, now, who, lease, now, endedAt, succeededAt, failures, message);
    }

    /** It goes on. */
    public Run renewed(Instant lease) {
        return new Run(name, schedule, nextAt, owner, lease, startedAt, endedAt, succeededAt, failures, message);
    }

    /** It ended well. */
    public Run succeeded(Instant now, String words, Instant next) {
        return new Run(name, schedule, next, null, null, startedAt, now, now, 0, words);
    }

    /** It failed. */
    public Run failed(Instant now, String why, Instant next) {
        return new Run(name, schedule, next, null, null, startedAt, now, succeededAt, failures + 1, why);
    }

    /** It was left before its end: whoever comes does it anew. */
    public Run left(Instant now) {
        return new Run(name, schedule, now, null, null, startedAt, endedAt, succeededAt, failures, message);
    }
}
