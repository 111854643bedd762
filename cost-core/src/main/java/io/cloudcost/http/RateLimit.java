package io.cloudcost.http;

import java.time.Duration;

/**
 * How many requests may start in any one window of time, and who counts them together. All clients of a process that
 * name the same scope and window share one limiter, also with different credentials; where they ask for different
 * numbers the smallest one holds while its client is open.
 *
 * @param scope what the provider counts by, for example {@code vultr:api.vultr.com} where it counts by address; not blank
 * @param permits requests that may start in any one window; at least 1
 * @param window the window's length, above zero; the limiter adds a few milliseconds for clocks that differ
 */
public record RateLimit(String scope, int permits, Duration window) {

    public RateLimit {
        if (scope.isBlank()) {
            throw new IllegalArgumentException("A rate limit needs a scope, such as the provider and its host");
        }
        if (permits < 1) {
            throw new IllegalArgumentException("A rate limit must allow at least 1 request, not " + permits);
        }
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("A rate limit's window must be longer than zero, not " + window);
        }
    }

    /** So many requests in any one second. */
    public static RateLimit perSecond(String scope, int permits) {
        return new RateLimit(scope, permits, Duration.ofSeconds(1));
    }
}
