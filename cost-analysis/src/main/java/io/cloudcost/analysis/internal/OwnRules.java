package io.cloudcost.analysis.internal;

import io.cloudcost.spi.CostAnalyzer;
import java.util.List;

/** The rules for all clouds. */
public final class OwnRules {

    private OwnRules() {}

    /** All of them. */
    public static List<CostAnalyzer> all() {
        return List.of(
                StoppedMachines.instances(),
                StoppedMachines.bareMetals(),
                new UnattachedVolumes(),
                new UnattachedAddresses(),
                OldSnapshots.ofMachines(),
                OldSnapshots.ofVolumes(),
                new EmptyLoadBalancers(),
                new LowTraffic(),
                new ResizeCandidates());
    }
}
