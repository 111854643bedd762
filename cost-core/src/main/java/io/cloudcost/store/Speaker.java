package io.cloudcost.store;

import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Source;

/**
 * A unit that is summed, and of whose period others are not.
 *
 * @param source its account
 * @param feed its feed
 */
public record Speaker(Source source, Feed feed) {

    /** For example {@code export of aws/123456789012}. */
    @Override
    public String toString() {
        return feed + " of " + source;
    }
}
