package io.cloudcost.simulator.vultr;

import java.util.ArrayList;
import java.util.List;

/** What real accounts have and careless readers stumble over: namesakes, odd names, nodes of clusters. */
final class Twists {

    static final int NODES_PER_CLUSTER = 3;

    private Twists() {}

    static void apply(List<Machine> machines, VultrSpec spec) {
        List<Integer> plain = plain(machines);
        int next = nodes(machines, plain, spec.count(VultrCount.CLUSTERS));
        next = twins(machines, plain, next, spec.count(VultrCount.TWINS));
        odd(machines, plain, next, spec.count(VultrCount.ODD_NAMES));
    }

    /** The machines that nothing special is said of yet. */
    private static List<Integer> plain(List<Machine> machines) {
        List<Integer> plain = new ArrayList<>();
        for (Machine machine : machines) {
            if (machine.state() == MachineState.RUNNING
                    && machine.plan().isOrdinary()
                    && !machine.plan().isGpu()) {
                plain.add(machine.index());
            }
        }
        return plain;
    }

    private static int nodes(List<Machine> machines, List<Integer> plain, int clusters) {
        int count = Math.min(clusters, plain.size() / NODES_PER_CLUSTER) * NODES_PER_CLUSTER;
        for (int k = 0; k < count; k++) {
            Machine first = machines.get(plain.get(k - k % NODES_PER_CLUSTER));
            Machine node = machines.get(plain.get(k));
            String label =
                    Machine.NODE + k / NODES_PER_CLUSTER + "-" + node.id().substring(0, 8);
            machines.set(node.index(), node.asNode(label, first.region()));
        }
        return count;
    }

    private static int twins(List<Machine> machines, List<Integer> plain, int from, int pairs) {
        int next = from;
        for (int pair = 0; pair < pairs && next + 1 < plain.size(); pair++) {
            Machine first = machines.get(plain.get(next));
            Machine second = machines.get(plain.get(next + 1));
            machines.set(first.index(), first.asTwinOf(first));
            machines.set(second.index(), second.asTwinOf(first));
            next += 2;
        }
        return next;
    }

    private static void odd(List<Machine> machines, List<Integer> plain, int from, int count) {
        for (int k = 0; k < count && from + k < plain.size(); k++) {
            Machine machine = machines.get(plain.get(from + k));
            machines.set(machine.index(), machine.labelled(Labels.odd(k)));
        }
    }

    /** How many of these are nodes of a cluster. */
    static int nodes(List<Machine> machines) {
        return (int) machines.stream().filter(Machine::isNode).count();
    }
}
