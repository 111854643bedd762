package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A job that asks whether it may run. Made with {@link #named}.
 *
 * @param name what people call it; runs of one name are taken for runs of the same work; 1 to 200 printable characters
 * @param team whose budget it counts in, null if none in particular
 * @param project whose budget it counts in, null if none in particular
 * @param labels the caller's own words on the job
 * @param billingTags tags that its machines carry and that the provider's bill knows
 * @param needs what machine it needs
 * @param runtime how long it is expected to run; null if the caller does not know; above zero, at most a year
 * @param budget the most that it may cost; null for the configured default
 * @param hourlyPrice what an hour costs on a machine of the caller's own, which no catalogue knows; null to look prices up
 */
public record JobRequest(
        String name,
        @Nullable String team,
        @Nullable String project,
        Tags labels,
        Tags billingTags,
        Needs needs,
        @Nullable Duration runtime,
        @Nullable Money budget,
        @Nullable Money hourlyPrice) {

    /** Begins a request. */
    public static JobRequestBuilder named(String name) {
        return new JobRequestBuilder(name);
    }
}
