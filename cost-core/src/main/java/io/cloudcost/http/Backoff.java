package io.cloudcost.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Waits between tries, spread at random so that many callers do not come back at once. */
final class Backoff {

    private final long shortest;
    private final long longest;
    private final DoubleSupplier random;

    /** @param random from 0 to below 1 */
    Backoff(RetryPolicy policy, DoubleSupplier random) {
        shortest = policy.shortestWait().toMillis();
        longest = policy.longestWait().toMillis();
        this.random = random;
    }

    /** The wait after this many failed tries. */
    Duration after(int tries) {
        long bound = Math.min(longest, shortest << Math.min(tries, 30));
        return Duration.ofMillis(shortest + (long) (random.getAsDouble() * Math.max(0, bound - shortest)));
    }
}
