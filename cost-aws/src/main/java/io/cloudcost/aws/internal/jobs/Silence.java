package io.cloudcost.aws.internal.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers that Cost Explorer names no resources in this account, so that nobody pays for asking it again and again: where it named none
 * and knew the same jobs by their tag. For a day: somebody may switch it on. Thread-safe.
 */
final class Silence {

    private static final Duration TIME = Duration.ofDays(1);

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    void heard(Instant now) {
        until.set(now.plus(TIME));
    }

    boolean holds(Instant now) {
        return now.isBefore(until.get());
    }
}
