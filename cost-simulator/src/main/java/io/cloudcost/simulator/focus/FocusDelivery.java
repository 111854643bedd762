package io.cloudcost.simulator.focus;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder as a cloud delivers it.
 *
 * @param truth about the files that count
 * @param files that count, in the order of months
 * @param staleFiles that lie there as well and must not be taken: older runs
 * @param manifests of the files that count; a stale run may have one of its own
 */
public record FocusDelivery(FocusTruth truth, List<Path> files, List<Path> staleFiles, List<Path> manifests) {

    public FocusDelivery {
        files = List.copyOf(files);
        staleFiles = List.copyOf(staleFiles);
        manifests = List.copyOf(manifests);
    }
}
