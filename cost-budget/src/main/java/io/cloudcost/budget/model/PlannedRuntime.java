package io.cloudcost.budget.model;

import java.time.Duration;

/**
 * How long a job is thought to run.
 *
 * @param p50 half of such runs are shorter; above zero
 * @param p90 nine of ten such runs are shorter; not below {@code p50}
 */
public record PlannedRuntime(Duration p50, Duration p90) {

    /** @throws IllegalArgumentException if they are out of order or not above zero */
    public PlannedRuntime {
        if (p50.isZero() || p50.isNegative() || p90.compareTo(p50) < 0) {
            throw new IllegalArgumentException(
                    "A runtime must be above 0 and its P90 not below its P50: " + p50 + ", " + p90);
        }
    }

    /** A runtime that is known. */
    public static PlannedRuntime of(Duration runtime) {
        return new PlannedRuntime(runtime, runtime);
    }
}
