package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Search.Lost;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what did not become an offer. */
final class LostCount {

    private final Map<LostReason, Tally> tallies = new EnumMap<>(LostReason.class);

    void one(LostReason reason, Entry entry) {
        Tally tally = tallies.get(reason);
        if (tally == null) {
            tally = new Tally(entry);
            tallies.put(reason, tally);
        }
        tally.count++;
    }

    void all(LostReason reason, Entry[] entries) {
        if (entries.length > 0) {
            tallies.computeIfAbsent(reason, none -> new Tally(entries[0])).count += entries.length;
        }
    }

    SortedMap<LostReason, Lost> found() {
        SortedMap<LostReason, Lost> found = new TreeMap<>();
        tallies.forEach((reason, tally) -> found.put(reason, new Lost(tally.count, tally.example.quote.id())));
        return found;
    }

    private static final class Tally {
        private final Entry example;
        private int count;

        private Tally(Entry example) {
            this.example = example;
        }
    }
}
