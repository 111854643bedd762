package io.cloudcost.engine.copy;

import io.cloudcost.snapshot.Source;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is.
 *
 * @param customerId the customer; null for none
 * @param source the account
 */
public record Owner(@Nullable String customerId, Source source) {

    @Override
    public String toString() {
        return source + (customerId == null ? "" : " of " + customerId);
    }
}
