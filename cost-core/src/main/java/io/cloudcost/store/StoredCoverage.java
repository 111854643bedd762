package io.cloudcost.store;

import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds of one unit.
 *
 * @param customerId the caller's own customer; null for none
 * @param source which account
 * @param coverage how much of which period and feed
 * @param readAt when it was collected, UTC
 * @param speaks whether this feed is the one that is summed for its account and period
 */
public record StoredCoverage(
        @Nullable String customerId, Source source, Coverage coverage, Instant readAt, boolean speaks) {

    /** The caller's own customer. */
    public Optional<String> customer() {
        return Optional.ofNullable(customerId);
    }
}
