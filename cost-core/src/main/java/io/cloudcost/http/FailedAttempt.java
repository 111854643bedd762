package io.cloudcost.http;

import io.cloudcost.CostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One try that came to nothing: what the caller will see if it was the last, and what speaks for another one. */
final class FailedAttempt extends Exception {

    private static final long serialVersionUID = 1L;

    private final CostException error;
    private final boolean mayPass;
    private final boolean throttled;
    private final @Nullable Duration retryAfter;

    FailedAttempt(CostException error, boolean mayPass, boolean throttled, @Nullable Duration retryAfter) {
        super(error.getMessage(), error, false, false);
        this.error = error;
        this.mayPass = mayPass;
        this.throttled = throttled;
        this.retryAfter = retryAfter;
    }

    static FailedAttempt mayPass(CostException error) {
        return new FailedAttempt(error, true, false, null);
    }

    static FailedAttempt lasting(CostException error) {
        return new FailedAttempt(error, false, false, null);
    }

    CostException error() {
        return error;
    }

    boolean mayPass() {
        return mayPass;
    }

    boolean throttled() {
        return throttled;
    }

    /** How long the provider wants us to wait, null if it did not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
