package io.cloudcost.monitor.gpu;

import io.cloudcost.resource.Machine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which machine each measurement is of: the one of that id, or else the only one of that name. A GPU that several sources tell of is
 * as the first of them says that knows its activity.
 */
final class SliceOwners {

    private final Collection<Machine> machines;
    private final Map<String, Map<String, List<GpuSlice>>> byMachine = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private SliceOwners(Collection<Machine> machines) {
        this.machines = machines;
    }

    /** @param sources what each of them measured */
    static SliceOwners of(Collection<Machine> machines, List<List<GpuSlice>> sources) {
        SliceOwners owners = new SliceOwners(machines);
        sources.forEach(owners::add);
        machines.forEach(it -> owners.problems.addAll(SliceDoubts.of(it, owners.of(it))));
        return owners;
    }

    /** What was measured of a machine. */
    List<GpuSlice> of(Machine machine) {
        return byMachine.getOrDefault(machine.ref().toString(), Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Which measurements are of no machine, or of nobody knows which, or cannot be. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void add(List<GpuSlice> source) {
        Map<String, Map<String, List<GpuSlice>>> told = new TreeMap<>();
        Map<String, List<GpuSlice>> byHost =
                new TreeMap<>(source.stream().collect(Collectors.groupingBy(GpuSlice::host)));
        byHost.forEach((host, slices) -> machine(host)
                .ifPresent(machine -> slices.forEach(slice -> told.computeIfAbsent(machine, key -> new TreeMap<>())
                        .computeIfAbsent(slice.gpu(), key -> new ArrayList<>())
                        .add(slice))));
        told.forEach((machine, gpus) -> gpus.forEach((gpu, slices) -> byMachine
                .computeIfAbsent(machine, key -> new TreeMap<>())
                .merge(gpu, slices, (first, next) -> !isKnown(first) && isKnown(next) ? next : first)));
    }

    private static boolean isKnown(List<GpuSlice> slices) {
        return slices.stream().anyMatch(it -> it.active() != null);
    }

    private Optional<String> machine(String host) {
        List<Machine> found = called(host);
        if (found.isEmpty()) {
            problems.add("Measurements are of '" + host + "', which is no GPU machine of the inventory.");
        } else if (found.size() > 1) {
            problems.add("Measurements are of '" + host + "', and " + found.size()
                    + " machines are called so: nobody knows of which they are. Name the machine by its id.");
        }
        return found.size() == 1 ? Optional.of(found.get(0).ref().toString()) : Optional.empty();
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
}
