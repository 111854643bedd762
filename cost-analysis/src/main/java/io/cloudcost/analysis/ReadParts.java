package io.cloudcost.analysis;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parts a rule may judge: those that were read. Where a snapshot was built by hand, what it holds counts as read, and
 * one that says nothing of parts at all is taken for whole.
 */
final class ReadParts {

    private final CostSnapshot snapshot;
    private final Set<ResourceKind> kinds;

    ReadParts(CostSnapshot snapshot) {
        this.snapshot = snapshot;
        this.kinds = snapshot.resources().stream().map(CloudResource::kind).collect(Collectors.toSet());
    }

    boolean canJudge(Part part) {
        return switch (snapshot.part(part)) {
            case READ -> true;
            case NOT_OFFERED -> snapshot.parts().isEmpty() || isGiven(part);
            case PARTLY, FAILED, NOT_ASKED -> false;
        };
    }

    private boolean isGiven(Part part) {
        return kinds.stream()
                .flatMap(kind -> PartsOfKinds.partOf(kind).stream())
                .anyMatch(part::equals);
    }
}
