package io.cloudcost.http;

import java.time.Duration;

/**
 * How often an idempotent call is tried and how long to wait in between, where the provider does not say: a random time
 * between {@code shortestWait} and a bound that starts at twice of it, doubles with each try and ends at
 * {@code longestWait}.
 *
 * @param maxAttempts tries in all, the first included; at least 1
 * @param shortestWait lower bound of every wait, above zero
 * @param longestWait upper bound of every wait, not below {@code shortestWait}
 */
public record RetryPolicy(int maxAttempts, Duration shortestWait, Duration longestWait) {

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("A call is tried at least once, not " + maxAttempts + " times");
        }
        if (shortestWait.isNegative() || shortestWait.isZero() || longestWait.compareTo(shortestWait) < 0) {
            throw new IllegalArgumentException(
                    "Waits must be above zero and in order, not " + shortestWait + " to " + longestWait);
        }
    }

    /** 3 tries, waits from 0.5 s to 10 s. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /** The same waits with another number of tries. */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, shortestWait, longestWait);
    }
}
