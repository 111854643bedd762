package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Charges in memory that can be asked: those of a snapshot, or one's own. Exact; thread-safe. */
public final class SnapshotData implements CostData {

    private final List<CostRecord> charges;

    private SnapshotData(List<CostRecord> charges) {
        this.charges = charges;
    }

    /** The charges of a snapshot; of feeds that tell of the same billing period the one that speaks. */
    public static SnapshotData of(CostSnapshot snapshot) {
        return new SnapshotData(snapshot.charges());
    }

    /** These charges, all of them. */
    public static SnapshotData of(Collection<CostRecord> charges) {
        return new SnapshotData(List.copyOf(charges));
    }

    @Override
    public CostResult query(CostQuery query) {
        Map<RowKey, RowSum> sums = new HashMap<>();
        for (CostRecord charge : charges) {
            if (isAskedFor(query, charge)) {
                sums.computeIfAbsent(RowKey.of(query, charge), key -> new RowSum(query.metric()))
                        .add(charge);
            }
        }
        return CostResult.of(
                query,
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .toList());
    }

    private static boolean isAskedFor(CostQuery query, CostRecord charge) {
        return starts(query.periodLimit(), charge.billingPeriod())
                && starts(query.chargePeriodLimit(), charge.chargePeriod())
                && Filtering.passes(query.filter(), charge);
    }

    private static boolean starts(Optional<Period> limit, Period period) {
        return limit.map(known -> known.contains(period.start())).orElse(true);
    }
}
