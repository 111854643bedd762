package io.cloudcost.engine.copy;

import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import java.time.Instant;
import java.util.List;

/**
 * A reading of one account, feed and billing period.
 *
 * @param id which of the charges are its own
 * @param owner whose it is
 * @param coverage what it is
 * @param readAt when it was read
 * @param members other accounts that its charges name
 * @param importId the import it comes from; 0 for none
 * @param held whether it is the one that counts now, and not one that was replaced
 */
public record StoredUnit(
        long id, Owner owner, Coverage coverage, Instant readAt, List<String> members, long importId, boolean held) {

    public StoredUnit {
        members = List.copyOf(members);
    }

    /** What all readings of the same unit have in common. */
    public record Key(Owner owner, Feed feed, Period period) {

        @Override
        public String toString() {
            return owner + ", " + feed.name() + ", " + period;
        }
    }

    /** Of which unit it is. */
    public Key key() {
        return new Key(owner, coverage.feed(), coverage.billingPeriod());
    }

    /** The same under other numbers. */
    public StoredUnit numbered(long newId, long newImportId) {
        return new StoredUnit(newId, owner, coverage, readAt, members, newImportId, held);
    }
}
