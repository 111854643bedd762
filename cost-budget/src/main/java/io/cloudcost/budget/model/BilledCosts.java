package io.cloudcost.budget.model;

import io.cloudcost.query.CostData;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StoredCoverage;
import java.util.List;
import java.util.function.Supplier;

/** Charges that were collected or imported, and how much of which time they are. Without the latter nobody could say that a bill is complete. */
public final class BilledCosts {

    private final CostData data;
    private final Supplier<List<StoredCoverage>> coverage;

    private BilledCosts(CostData data, Supplier<List<StoredCoverage>> coverage) {
        this.data = data;
        this.coverage = coverage;
    }

    /** What a store holds, each time that it is asked; the store must be open then. */
    public static BilledCosts of(CostStore store) {
        return new BilledCosts(store, store::coverage);
    }

    /** What one collection saw. */
    public static BilledCosts of(CostSnapshot snapshot) {
        List<StoredCoverage> units = snapshot.speaking().stream()
                .map(ChargeSet::coverage)
                .map(it -> new StoredCoverage(
                        snapshot.customerId().orElse(null), snapshot.source(), it, snapshot.collectedAt(), true, null))
                .toList();
        return new BilledCosts(SnapshotData.of(snapshot), () -> units);
    }

    /** The caller's own. */
    public static BilledCosts of(CostData data, Supplier<List<StoredCoverage>> coverage) {
        return new BilledCosts(data, coverage);
    }

    /** Asks the charges. @throws io.cloudcost.CostException if they cannot be read */
    public CostResult query(CostQuery query) {
        return data.query(query);
    }

    /** How much is held of each account and billing period, of what is summed. */
    public List<StoredCoverage> coverage() {
        return coverage.get().stream().filter(StoredCoverage::speaks).toList();
    }
}
