package io.cloudcost;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's request limit stood in the way for longer than there was time. */
public final class RateLimitException extends CostException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long to wait before trying again, null if the provider did not say */
    public RateLimitException(String message, @Nullable Duration retryAfter) {
        super(message, true, null);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before trying again, if known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
