package io.cloudcost.monitor.alert.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of messages.
 *
 * @param sent how many were taken
 * @param failed how many were not, and will be tried again
 * @param givenUp how many will not be tried again
 * @param waiting how many are still to be sent through the book's channels
 * @param next when the next of them is due, UTC; null if none waits
 */
public record Delivery(
        int sent,
        int failed,
        int givenUp,
        int waiting,
        @Nullable Instant next) {

    /** When to deliver again; empty if nothing waits. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(next);
    }
}
