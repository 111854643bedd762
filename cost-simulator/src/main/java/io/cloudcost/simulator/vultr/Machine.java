package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An instance or a bare-metal machine.
 *
 * @param twin whether another machine has the same label
 */
record Machine(
        String id,
        int index,
        String label,
        String region,
        Plan plan,
        OperatingSystem os,
        Instant created,
        MachineState state,
        List<String> features,
        List<String> tags,
        boolean twin) {

    /** How the labels of cluster nodes start; no other label does. */
    static final String NODE = "nodepool-";

    String ip() {
        return state == MachineState.PENDING ? "0.0.0.0" : Addresses.v4(index);
    }

    Optional<BigDecimal> price() {
        return plan.priceIn(region);
    }

    boolean isNode() {
        return label.startsWith(NODE);
    }

    boolean isIdle() {
        return state == MachineState.STOPPED;
    }

    Machine labelled(String other) {
        return new Machine(id, index, other, region, plan, os, created, state, features, tags, twin);
    }

    Machine asNode(String nodeLabel, String clusterRegion) {
        Plan pool = Catalogue.VULTR.plan(Machines.NODE_PLAN);
        return new Machine(
                id, index, nodeLabel, clusterRegion, pool, os, created, state, List.of("ipv6"), List.of(), false);
    }

    Machine asTwinOf(Machine other) {
        return new Machine(id, index, other.label, region, other.plan, os, created, state, features, tags, true);
    }
}
