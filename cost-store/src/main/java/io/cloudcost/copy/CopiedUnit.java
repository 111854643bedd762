package io.cloudcost.copy;

import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit. Unless a later reading was kept, its charges were counted and summed in both stores afterwards,
 * and are the same.
 *
 * @param customerId the caller's own customer; null for none
 * @param source which account
 * @param coverage how much of which period and feed, in the source
 * @param readAt when it was read, in the source, UTC
 * @param outcome what became of it
 */
public record CopiedUnit(
        @Nullable String customerId, Source source, Coverage coverage, Instant readAt, CopyOutcome outcome) {

    /** The caller's own customer. */
    public Optional<String> customer() {
        return Optional.ofNullable(customerId);
    }
}
