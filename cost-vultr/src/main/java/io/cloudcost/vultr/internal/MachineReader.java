package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Reads virtual and physical machines and, where asked for, what each of them sent and received. */
final class MachineReader {

    private final Session session;
    private final Basics basics;
    private final Map<String, Machine> unmeasured = new ConcurrentHashMap<>();

    MachineReader(Session session, Basics basics) {
        this.session = session;
        this.basics = basics;
    }

    void read() {
        session.part(
                Part.INSTANCES,
                session.inventoried,
                () -> session.lists.read(
                        Part.INSTANCES,
                        "/instances",
                        session.api::instances,
                        rows -> make(Part.INSTANCES, rows, Machines::instance)));
        session.part(
                Part.BARE_METALS,
                session.inventoried,
                () -> session.lists.read(
                        Part.BARE_METALS,
                        "/bare-metals",
                        session.api::bareMetals,
                        rows -> make(Part.BARE_METALS, rows, Machines::bareMetal)));
        session.run.follows(Part.UTILIZATION, false, Part.INSTANCES);
    }

    /** Hands over machines whose traffic was not read in time, and tells nodes that are no machines. */
    void finish() {
        session.inventory.deliver(List.copyOf(unmeasured.values()));
        unmeasured.clear();
        if (session.run.status().get(Part.INSTANCES) == PartStatus.READ) {
            tellLostNodes();
        }
    }

    private <W> void make(Part part, List<W> rows, BiFunction<W, Mapping, Machine> mapper) throws Exception {
        session.inventoried.hold();
        session.basics.pass(
                part,
                () -> session.aside(part, () -> {
                    try {
                        Mapping mapping = basics.mapping();
                        List<Machine> made = rows.stream()
                                .map(row -> mapper.apply(row, mapping))
                                .toList();
                        deliver(session.inventory.admit(made));
                    } finally {
                        session.inventoried.release();
                    }
                }));
    }

    private void deliver(List<Machine> machines) {
        if (!session.wants(Part.UTILIZATION)) {
            session.inventory.deliver(machines);
            return;
        }
        machines.forEach(machine -> unmeasured.put(machine.id(), machine));
        machines.forEach(machine -> session.run.fork(Part.UTILIZATION, () -> measure(machine)));
    }

    private void measure(Machine machine) {
        Machine measured = Traffic.measured(
                machine,
                machine.kind().equals(ResourceKind.BARE_METAL)
                        ? session.api.bareMetalTraffic(machine.id())
                        : session.api.instanceTraffic(machine.id()),
                session.notes);
        session.run.read(Part.UTILIZATION, 1);
        if (unmeasured.remove(machine.id()) != null) {
            session.inventory.deliver(List.of(measured));
        }
    }

    /** Nodes of clusters are instances; one that is not in their list is told, and not made up. */
    private void tellLostNodes() {
        List<String> lost = new ArrayList<>(basics.clusterOfNode().keySet());
        lost.removeIf(node -> session.inventory.has(ResourceKind.COMPUTE_INSTANCE, node));
        if (!lost.isEmpty()) {
            lost.sort(null);
            session.issue(
                    IssueCode.UNKNOWN_VALUE,
                    Part.CLUSTERS,
                    lost.size() + " nodes of clusters are not in the list of instances and are not counted: "
                            + lost.subList(0, Math.min(Words.MOST_LISTED, lost.size())) + ".");
        }
    }
}
