package io.cloudcost;

import io.cloudcost.snapshot.CostSnapshot;
import java.util.List;

/**
 * What became of several accounts. An account that failed has no snapshot, so that nobody takes it for a free one.
 *
 * @param snapshots of the accounts that could be read, in the group's order
 * @param failures of the others, in the group's order
 */
public record GroupResult(List<CostSnapshot> snapshots, List<Failure> failures) {

    /**
     * An account that could not be read.
     *
     * @param provider the provider's id
     * @param position which collector of the group, from 0
     * @param cause why not
     */
    public record Failure(String provider, int position, CostException cause) {}

    public GroupResult {
        snapshots = List.copyOf(snapshots);
        failures = List.copyOf(failures);
    }
}
