package io.cloudcost.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task stands, whichever process did it last.
 *
 * @param name its own
 * @param schedule when it is done
 * @param state what it does now
 * @param startedAt when it last began; null if it never did
 * @param endedAt when it last ended; null if it never did
 * @param message what came of that, or why it failed; null if it never ended
 * @param succeededAt when it last ended well; null if it never did
 * @param failures how often it failed since then
 * @param nextAt when it is due
 */
public record TaskStatus(
        String name,
        String schedule,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message,
        @Nullable Instant succeededAt,
        int failures,
        Instant nextAt) {

    /** What a task does. */
    public enum State {
        /** It waits for its time. */
        WAITING,
        /** Its time came more than five minutes ago, and nobody does it: no watch runs. */
        OVERDUE,
        /** It runs, here or in another process. */
        RUNNING,
        /** It began and was never heard of again: its process died. It is done anew. */
        LOST
    }

    /** Whether its last run went well, or it has not run yet, and somebody watches. */
    public boolean healthy() {
        return failures == 0 && state != State.LOST && state != State.OVERDUE;
    }
}
