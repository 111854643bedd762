package io.cloudcost.simulator.vultr;

import java.util.Map;
import java.util.stream.Stream;

/** Parts must fit into their wholes. */
final class SpecCheck {

    private SpecCheck() {}

    static int count(int instances, Map<VultrCount, Integer> counts, VultrCount what) {
        return counts.getOrDefault(what, what.usual(instances));
    }

    static void check(int instances, Map<VultrCount, Integer> counts) {
        Parts parts = new Parts(instances, counts);
        parts.atMost(instances, "instances", VultrCount.STOPPED, VultrCount.SUSPENDED, VultrCount.PENDING);
        parts.atMost(instances, "instances", VultrCount.GPU_INSTANCES, VultrCount.UNPRICED, VultrCount.FREE);
        parts.within(VultrCount.BARE_METALS, VultrCount.GPU_BARE_METALS);
        parts.within(VultrCount.VOLUMES, VultrCount.UNATTACHED_VOLUMES);
        parts.within(VultrCount.RESERVED_IPS, VultrCount.FREE_RESERVED_IPS);
        parts.within(VultrCount.LOAD_BALANCERS, VultrCount.EMPTY_LOAD_BALANCERS);
        parts.within(VultrCount.VPCS, VultrCount.NAT_GATEWAYS);
    }

    private record Parts(int instances, Map<VultrCount, Integer> counts) {

        void within(VultrCount whole, VultrCount part) {
            atMost(count(instances, counts, whole), whole.name(), part);
        }

        void atMost(int most, String whole, VultrCount... parts) {
            int sum =
                    Stream.of(parts).mapToInt(p -> count(instances, counts, p)).sum();
            if (sum > most) {
                throw new IllegalArgumentException(
                        Stream.of(parts).map(Enum::name).toList() + " are " + sum + ", but there are only " + most + " "
                                + whole);
            }
        }
    }
}
