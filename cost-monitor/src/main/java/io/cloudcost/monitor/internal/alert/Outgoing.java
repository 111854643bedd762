package io.cloudcost.monitor.internal.alert;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent through a channel.
 *
 * @param attempts how often that failed
 * @param firstTriedAt when it first failed; null if it never did
 * @param owner who sends it; null while nobody does
 * @param claimedAt when somebody last began to send it; null if nobody did
 * @param leaseUntil until when the owner is believed to be alive
 * @param alerts which ones it is about
 */
record Outgoing(
        String id,
        String channel,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant firstTriedAt,
        @Nullable String owner,
        @Nullable Instant claimedAt,
        @Nullable Instant leaseUntil,
        Set<String> alerts) {

    /** Whether somebody sends it who is alive; one that began in the future had a wrong clock. */
    boolean isHeld(Instant now) {
        return owner != null
                && leaseUntil != null
                && leaseUntil.isAfter(now)
                && claimedAt != null
                && !claimedAt.isAfter(now.plus(Series.SKEW));
    }

    /** Whether it is time; a time that was planned in the future was planned by a wrong clock. */
    boolean isDue(Instant now) {
        Instant planned = claimedAt == null ? createdAt : claimedAt;
        return !dueAt.isAfter(now) || planned.isAfter(now.plus(Series.SKEW));
    }

    boolean isAboutAny(Set<String> others) {
        return alerts.stream().anyMatch(others::contains);
    }
}
