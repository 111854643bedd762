package io.cloudcost.analysis;

import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What machines read from and write to their volumes a day; unknown as soon as one of the volumes was not measured. */
final class DiskOperations {

    private final Map<String, List<Volume>> byMachine;

    DiskOperations(CostSnapshot snapshot) {
        byMachine = snapshot.resources(Volume.class).stream()
                .filter(volume -> volume.attachment().resourceId() != null)
                .collect(Collectors.groupingBy(
                        volume -> String.valueOf(volume.attachment().resourceId())));
    }

    Optional<BigDecimal> of(Machine machine) {
        List<Optional<BigDecimal>> each = byMachine.getOrDefault(machine.id(), List.of()).stream()
                .map(volume -> Uses.both(volume, Metric.READ_OPERATIONS_PER_DAY, Metric.WRITE_OPERATIONS_PER_DAY))
                .toList();
        return each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(each.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
