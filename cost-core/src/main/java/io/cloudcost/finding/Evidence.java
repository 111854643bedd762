package io.cloudcost.finding;

import io.cloudcost.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule stands on.
 *
 * @param metric what was looked at, for example {@code state} or {@code age_days}
 * @param value what was seen, numbers plain
 * @param threshold what it was held against, null for a plain fact
 * @param window when it was measured, null for a fact of now
 */
public record Evidence(
        String metric,
        String value,
        @Nullable String threshold,
        @Nullable Period window) {

    /** The metric of evidence whose value is the size or class that would do, in the provider's word for it. */
    public static final String TARGET_SIZE = "target_size";

    /** A plain fact. */
    public static Evidence of(String metric, String value) {
        return new Evidence(metric, value, null, null);
    }

    /** A value held against a threshold. */
    public static Evidence of(String metric, String value, String threshold) {
        return new Evidence(metric, value, threshold, null);
    }
}
