package io.cloudcost.copy;

import io.cloudcost.StoreException;
import io.cloudcost.engine.copy.StoreReader;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.engine.copy.UnitFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and sums the charges of both stores: of every unit whose reading is to be the same they must be the same. */
final class CopyProof {

    private CopyProof() {}

    static void check(StoreReader source, StoreReader target, List<CopyPlan.Entry> entries) {
        List<StoredUnit> wanted = entries.stream()
                .filter(entry -> entry.outcome() != CopyOutcome.LATER_KEPT)
                .map(CopyPlan.Entry::held)
                .toList();
        Map<StoredUnit.Key, StoredUnit> there = new HashMap<>();
        target.units().stream().filter(StoredUnit::held).forEach(unit -> there.put(unit.key(), unit));
        Map<Long, UnitFacts> ours = source.facts(wanted);
        Map<Long, UnitFacts> theirs = target.facts(wanted.stream()
                .map(unit -> there.getOrDefault(unit.key(), unit))
                .toList());
        List<String> faults = new ArrayList<>();
        for (StoredUnit unit : wanted) {
            StoredUnit copy = there.get(unit.key());
            UnitFacts from = ours.getOrDefault(unit.id(), UnitFacts.NONE);
            UnitFacts to = copy == null ? UnitFacts.NONE : theirs.getOrDefault(copy.id(), UnitFacts.NONE);
            if (!isSame(unit, copy, from, to)) {
                faults.add(unit.key() + ": " + from.rows() + " charges of " + from.total() + " in the source, "
                        + to.rows() + " of " + to.total() + " in the target");
            }
        }
        if (!faults.isEmpty()) {
            throw new StoreException(
                    "The copy " + target.name() + " is not as the store " + source.name() + ": "
                            + String.join("; ", faults)
                            + ". If nobody else wrote to it meanwhile, check both with 'cost store check'.",
                    false,
                    null);
        }
    }

    private static boolean isSame(StoredUnit unit, @Nullable StoredUnit copy, UnitFacts from, UnitFacts to) {
        return copy != null
                && copy.readAt().equals(unit.readAt())
                && copy.coverage().equals(unit.coverage())
                && from.isSame(to.rows(), to.total())
                && from.isSame(unit.coverage().rows(), unit.coverage().total());
    }
}
