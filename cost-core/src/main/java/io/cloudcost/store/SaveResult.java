package io.cloudcost.store;

import io.cloudcost.snapshot.Coverage;
import java.util.List;

/**
 * What became of a snapshot's charges in a store.
 *
 * @param replaced units that were written, in place of what was there
 * @param skipped units that were not, since not all of their charges were read or what is held was read later; the old
 *     ones stayed
 * @param resources how many resources were appended
 */
public record SaveResult(List<Coverage> replaced, List<Coverage> skipped, int resources) {

    public SaveResult {
        replaced = List.copyOf(replaced);
        skipped = List.copyOf(skipped);
    }
}
