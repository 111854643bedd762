package io.cloudcost.monitor.alert.model;

import io.cloudcost.CostException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message was not taken, or not by all. Its words are shown to people, and must hold no secret. */
public final class DeliveryException extends CostException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;
    private final boolean partly;

    private DeliveryException(
            String message, boolean retryable, @Nullable Duration wait, boolean partly, @Nullable Throwable cause) {
        super(message, retryable, cause);
        this.wait = wait;
        this.partly = partly;
    }

    /** Trying again may help. */
    public static DeliveryException passing(String message, @Nullable Throwable cause) {
        return new DeliveryException(message, true, null, false, cause);
    }

    /** Trying again may help, but not before this time has passed, as the receiver says. */
    public static DeliveryException after(Duration wait, String message) {
        return new DeliveryException(message, true, wait, false, null);
    }

    /** This message will never be taken as things are. */
    public static DeliveryException forGood(String message, @Nullable Throwable cause) {
        return new DeliveryException(message, false, null, false, cause);
    }

    /**
     * Some of the people got it and others did not: it is not sent again, since those would get it twice, and the other channels
     * tell it.
     *
     * @param message who did not, and why
     */
    public static DeliveryException partly(String message) {
        return new DeliveryException(message, false, null, true, null);
    }

    /** Whether some of the people got it. */
    public boolean isPartly() {
        return partly;
    }

    /** How long the receiver wants to be left alone; empty if it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
