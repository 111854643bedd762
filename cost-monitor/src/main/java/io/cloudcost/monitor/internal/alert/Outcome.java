package io.cloudcost.monitor.internal.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message.
 *
 * @param error why it was not taken, or who did not take it, in words without a secret; null if all took it
 * @param retryable whether to try again
 * @param retryAfter how long the receiver wants to be left alone; null if it did not say
 * @param partly whether some took it and others did not: it is not sent again
 */
record Outcome(
        @Nullable String error, boolean retryable, @Nullable Duration retryAfter, boolean partly) {

    static final Outcome SENT = new Outcome(null, false, null, false);

    static Outcome failed(String error) {
        return new Outcome(error, true, null, false);
    }

    boolean isSent() {
        return error == null;
    }
}
