package io.cloudcost.simulator;

import java.time.Duration;
import java.util.Objects;

/**
 * How a fake cloud serves. Immutable: each {@code with…} returns other options.
 *
 * @param port the TCP port on loopback; 0 takes a free one
 * @param requestsPerSecond how many requests it admits within any one second; others get its 429
 * @param retryAfter whether its 429 names the seconds to wait in {@code Retry-After}
 * @param latency the time from a request's arrival to its answer; answers of other connections are not held up
 */
public record CloudOptions(int port, int requestsPerSecond, boolean retryAfter, Duration latency) {

    /** Checks the ranges: a port from 0 to 65535, at least one request per second, no negative latency. */
    public CloudOptions {
        Objects.requireNonNull(latency, "latency");
        require(port >= 0 && port <= 65_535, "The port must be from 0 to 65535, but was " + port);
        require(requestsPerSecond > 0, "At least 1 request per second must pass, but it was " + requestsPerSecond);
        require(!latency.isNegative(), "The latency must not be negative, but was " + latency);
    }

    /** A free port, 30 requests in any one second, {@code Retry-After} named, no latency. */
    public static CloudOptions defaults() {
        return new CloudOptions(0, 30, true, Duration.ZERO);
    }

    /** On this port. */
    public CloudOptions withPort(int other) {
        return new CloudOptions(other, requestsPerSecond, retryAfter, latency);
    }

    /** Admitting so many requests within any one second; {@link Integer#MAX_VALUE} admits all. */
    public CloudOptions withRequestsPerSecond(int other) {
        return new CloudOptions(port, other, retryAfter, latency);
    }

    /** With or without {@code Retry-After} on a 429. */
    public CloudOptions withRetryAfter(boolean other) {
        return new CloudOptions(port, requestsPerSecond, other, latency);
    }

    /** Answering after this time. */
    public CloudOptions withLatency(Duration other) {
        return new CloudOptions(port, requestsPerSecond, retryAfter, other);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
