package io.cloudcost.copy;

import io.cloudcost.StoreException;
import io.cloudcost.engine.copy.StoredUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which units are to be copied. */
final class CopyPlan {

    /**
     * One unit of the source.
     *
     * @param held its reading that counts
     * @param readings what is to be copied: the held one, with those it has replaced where the target knows nothing of it
     */
    record Entry(StoredUnit held, List<StoredUnit> readings, CopyOutcome outcome) {

        CopiedUnit told() {
            return new CopiedUnit(
                    held.owner().customerId(), held.owner().source(), held.coverage(), held.readAt(), outcome);
        }

        long rows() {
            return readings.stream().mapToLong(unit -> unit.coverage().rows()).sum();
        }
    }

    private CopyPlan() {}

    static List<Entry> of(List<StoredUnit> source, List<StoredUnit> target) {
        Map<StoredUnit.Key, StoredUnit> there = new HashMap<>();
        target.stream().filter(StoredUnit::held).forEach(unit -> there.put(unit.key(), unit));
        Map<StoredUnit.Key, List<StoredUnit>> readings = new LinkedHashMap<>();
        source.forEach(unit ->
                readings.computeIfAbsent(unit.key(), key -> new ArrayList<>()).add(unit));
        List<Entry> entries = new ArrayList<>();
        readings.forEach((key, all) -> {
            StoredUnit held = all.get(all.size() - 1);
            if (held.held()) {
                StoredUnit other = there.get(key);
                entries.add(other == null ? new Entry(held, all, CopyOutcome.COPIED) : entry(held, other));
            }
        });
        return entries;
    }

    private static Entry entry(StoredUnit held, StoredUnit other) {
        int order = held.readAt().compareTo(other.readAt());
        if (order > 0) {
            return new Entry(held, List.of(held), CopyOutcome.COPIED);
        }
        if (order < 0) {
            return new Entry(held, List.of(), CopyOutcome.LATER_KEPT);
        }
        if (!held.coverage().equals(other.coverage())) {
            throw new StoreException(
                    "The stores contradict each other: of " + held.key() + ", as read at " + held.readAt()
                            + ", the source holds " + held.coverage().rows() + " charges of "
                            + held.coverage().total() + " and the target "
                            + other.coverage().rows() + " of "
                            + other.coverage().total()
                            + ". Nothing was changed: copy into another store, or collect or import that period into the source again.",
                    false,
                    null);
        }
        return new Entry(held, List.of(), CopyOutcome.THERE);
    }

    /** Together in one step: at least so many charges, or one unit. */
    static List<List<Entry>> batches(List<Entry> entries, long rows) {
        List<List<Entry>> batches = new ArrayList<>();
        List<Entry> batch = new ArrayList<>();
        long size = 0;
        for (Entry entry : entries) {
            if (entry.outcome() == CopyOutcome.COPIED) {
                batch.add(entry);
                size += entry.rows();
            }
            if (size >= rows) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
