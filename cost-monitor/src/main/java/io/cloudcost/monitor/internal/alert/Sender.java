package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.DeliveryException;
import io.cloudcost.monitor.internal.alert.form.Words;

/** Sends a message through a channel, whatever the channel throws. */
final class Sender {

    private static final int LONGEST_ERROR = 500;

    private Sender() {}

    static Outcome send(AlertChannel channel, AlertMessage message) {
        try {
            channel.send(message);
            return Outcome.SENT;
        } catch (DeliveryException refused) {
            return new Outcome(
                    words(refused), refused.retryable(), refused.retryAfter().orElse(null), refused.isPartly());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed("Sending was interrupted.");
        } catch (Exception failed) {
            return Outcome.failed(words(failed));
        }
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        String words = Words.line(
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
        return words.length() <= LONGEST_ERROR ? words : words.substring(0, LONGEST_ERROR - 1) + "…";
    }
}
