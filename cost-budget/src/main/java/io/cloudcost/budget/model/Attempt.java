package io.cloudcost.budget.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a job worked on one machine. One that was taken away costs, too.
 *
 * @param number from 1
 * @param machine as the bill knows it
 * @param startedAt when it began to work
 * @param endedAt when it stopped, null while it works
 * @param end why it stopped, null while it works
 */
public record Attempt(
        int number,
        StartedMachine machine,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable AttemptEnd end) {}
