package io.cloudcost.monitor.internal.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message.
 *
 * @param error why it was not taken, in words without a secret; null if it was
 * @param retryable whether to try again
 * @param retryAfter how long the receiver wants to be left alone; null if it did not say
 */
record Outcome(
        @Nullable String error, boolean retryable, @Nullable Duration retryAfter) {

    static final Outcome SENT = new Outcome(null, false, null);

    boolean isSent() {
        return error == null;
    }
}
