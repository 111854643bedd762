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
 * @param speaks whether it is summed; one that is silent is kept beside another that tells of the same charges
 * @param silencedBy that other one: a better feed of the account, or one of another account that names this account among
 *     its charges; null if this one speaks
 */
public record StoredCoverage(
        @Nullable String customerId,
        Source source,
        Coverage coverage,
        Instant readAt,
        boolean speaks,
        @Nullable Speaker silencedBy) {

    /** The caller's own customer. */
    public Optional<String> customer() {
        return Optional.ofNullable(customerId);
    }

    /** What is summed in its place. */
    public Optional<Speaker> speaker() {
        return Optional.ofNullable(silencedBy);
    }
}
