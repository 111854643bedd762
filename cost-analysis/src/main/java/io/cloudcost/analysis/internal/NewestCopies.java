package io.cloudcost.analysis.internal;

import io.cloudcost.resource.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which snapshots are the newest of what they copy: the ones that it is dangerous to delete. */
final class NewestCopies {

    private final Map<String, Instant> newest = new HashMap<>();

    private NewestCopies() {}

    static NewestCopies of(List<Snapshot> snapshots) {
        NewestCopies copies = new NewestCopies();
        for (Snapshot snapshot : snapshots) {
            String source = snapshot.sourceId();
            Instant created = snapshot.info().created();
            if (source != null && created != null) {
                copies.newest.merge(source, created, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return copies;
    }

    boolean has(Snapshot snapshot) {
        String source = snapshot.sourceId();
        Instant created = snapshot.info().created();
        return source != null && created != null && created.equals(newest.get(source));
    }
}
