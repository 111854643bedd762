package io.cloudcost.monitor.gpu;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What measurements of a machine leave unknown though there are some, for people. */
final class SliceDoubts {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(GpuSlice.WHOLE);

    private SliceDoubts() {}

    static List<String> of(Machine machine, List<GpuSlice> slices) {
        String name = "'" + machine.name().orElse(machine.id()) + "'";
        List<String> doubts = new ArrayList<>();
        if (!slices.isEmpty() && slices.stream().allMatch(it -> it.active() == null)) {
            doubts.add(
                    "Nobody tells how much the GPUs of " + name
                            + " work: enable DCGM_FI_PROF_SM_ACTIVE or DCGM_FI_PROF_GR_ENGINE_ACTIVE in the exporter's configuration.");
        }
        Map<String, List<GpuSlice>> gpus = new TreeMap<>(slices.stream().collect(Collectors.groupingBy(GpuSlice::gpu)));
        gpus.forEach((gpu, parts) -> {
            if (parts.stream().anyMatch(it -> it.size() == 0)) {
                doubts.add("How large the slices of " + gpu + " in " + name + model(machine)
                        + " are nobody knows: its use is unknown.");
            } else if (parts.stream()
                            .map(GpuSlice::weight)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .compareTo(WHOLE)
                    > 0) {
                doubts.add("What was measured of " + gpu + " in " + name + " is more than a GPU: its use is unknown.");
            }
        });
        return doubts;
    }

    private static String model(Machine machine) {
        Gpu gpu = machine.gpu();
        return gpu == null || gpu.model() == null ? "" : " (" + gpu.model() + ")";
    }
}
