package io.cloudcost.aws.internal.sdk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a list from page to page: no token or an empty one ends it, one that came before is an error. */
final class Cursors {

    private final String action;
    private final Set<String> seen = new HashSet<>();

    Cursors(String action) {
        this.action = action;
    }

    /** The token of the next page; empty at the end. */
    Optional<String> next(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(token)) {
            throw Wire.unknown(action, "NextToken", "leads back to a page that was read already");
        }
        return Optional.of(token);
    }
}
