package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.Needs;
import java.time.Duration;
import java.util.List;

/** Costs in floating point, near enough to tell most entries from a limit; what is near the limit is computed exactly. */
final class Rough {

    /** Far more than what rounding makes of an amount, and far less than anybody cares for. */
    static final double NEAR = 1e-9;

    private final double[] hours;
    private final double egressGb;
    private final double storageGb;

    Rough(Index index, JobPrice price, Duration runtime, Needs needs) {
        List<Entry> billings = index.ids().billings();
        hours = new double[billings.size()];
        for (int i = 0; i < hours.length; i++) {
            Entry entry = billings.get(i);
            hours[i] = price.billed(entry.quote, entry.spot, runtime).toMillis() / 3_600_000.0;
        }
        egressGb = needs.egressGb().doubleValue();
        storageGb = needs.storageGb().doubleValue();
    }

    /** Everything that has a rate, the machine without its cap. */
    double total(Entry entry) {
        double time = hours[entry.billing];
        double total = entry.about * time;
        if (egressGb > 0 && !Double.isNaN(entry.egress)) {
            total += entry.egress * egressGb;
        }
        return storageGb > 0 && !Double.isNaN(entry.storage) ? total + entry.storage * storageGb * time : total;
    }

    /** No more than the exact cost: a capped month costs the cap or less, and there is one at least. */
    double atLeast(Entry entry) {
        return Math.min(total(entry), entry.cap) * (1 - NEAR);
    }

    /** Which parts of what is asked for have no rate. */
    int lacks(Entry entry) {
        return Ranking.lacks(egressGb > 0 && Double.isNaN(entry.egress), storageGb > 0 && Double.isNaN(entry.storage));
    }
}
