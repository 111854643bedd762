package io.cloudcost.monitor.gpu;

import io.cloudcost.resource.Machine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which machine each measurement is of: the one of that id, or else the only one of that name. */
final class SliceOwners {

    private final Collection<Machine> machines;
    private final Map<String, List<GpuSlice>> byMachine = new HashMap<>();

    private SliceOwners(Collection<Machine> machines) {
        this.machines = machines;
    }

    /** @param problems where it is said which measurements are of no machine, or of nobody knows which */
    static SliceOwners of(Collection<Machine> machines, List<GpuSlice> slices, List<String> problems) {
        SliceOwners owners = new SliceOwners(machines);
        Map<String, List<GpuSlice>> byHost = slices.stream().collect(Collectors.groupingBy(GpuSlice::host));
        for (String host : new TreeSet<>(byHost.keySet())) {
            owners.add(host, byHost.getOrDefault(host, List.of()), problems);
        }
        return owners;
    }

    /** What was measured of a machine. */
    List<GpuSlice> of(Machine machine) {
        return byMachine.getOrDefault(machine.ref().toString(), List.of());
    }

    private void add(String host, List<GpuSlice> slices, List<String> problems) {
        List<Machine> found = called(host);
        if (found.size() == 1) {
            byMachine.merge(found.get(0).ref().toString(), slices, SliceOwners::both);
        } else if (found.isEmpty()) {
            problems.add("Measurements are of '" + host + "', which is no GPU machine of the inventory.");
        } else {
            problems.add("Measurements are of '" + host + "', and " + found.size()
                    + " machines are called so: nobody knows of which they are. Name the machine by its id.");
        }
    }

    private List<Machine> called(String host) {
        List<Machine> byId =
                machines.stream().filter(it -> host.equals(it.id())).toList();
        return byId.isEmpty()
                ? machines.stream()
                        .filter(it -> it.name().filter(host::equals).isPresent())
                        .toList()
                : byId;
    }

    private static List<GpuSlice> both(List<GpuSlice> one, List<GpuSlice> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
