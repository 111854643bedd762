package io.cloudcost.store;

import java.util.List;

/**
 * What was too old.
 *
 * @param periods the units of charges
 * @param collections how many collections, with inventory and findings
 * @param dryRun whether it is still there
 */
public record PruneResult(List<StoredCoverage> periods, long collections, boolean dryRun) {

    public PruneResult {
        periods = List.copyOf(periods);
    }

    /** How many charges. */
    public long charges() {
        return periods.stream().mapToLong(period -> period.coverage().rows()).sum();
    }
}
