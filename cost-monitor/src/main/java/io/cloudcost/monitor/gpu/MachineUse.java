package io.cloudcost.monitor.gpu;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what weights the cost of a machine is shared: used, unused, unallocated and unknown, by team. */
final class MachineUse {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(GpuSlice.WHOLE);

    private final String owner;
    private final Map<Part, BigDecimal> weights = new LinkedHashMap<>();

    private MachineUse(String owner) {
        this.owner = owner;
    }

    /** Who does what. */
    record Part(String team, GpuUse use) {}

    /**
     * The weights of a machine's parts; together they are 112 for each of its GPUs.
     *
     * @param owner whose machine it is
     * @param slices what was measured of it
     */
    static Map<Part, BigDecimal> of(Machine machine, String owner, List<GpuSlice> slices) {
        MachineUse use = new MachineUse(owner);
        if (machine.state() == ResourceState.STOPPED) {
            use.add(owner, GpuUse.UNALLOCATED, WHOLE);
            return use.weights;
        }
        Map<String, List<GpuSlice>> gpus = new LinkedHashMap<>();
        slices.forEach(
                it -> gpus.computeIfAbsent(it.gpu(), key -> new ArrayList<>()).add(it));
        gpus.values().forEach(use::gpu);
        int unseen = Math.max(gpus.isEmpty() ? 1 : 0, count(machine) - gpus.size());
        use.add(owner, GpuUse.UNKNOWN, WHOLE.multiply(BigDecimal.valueOf(unseen)));
        return use.weights;
    }

    /** A share of a GPU is all that the machine has of it. */
    private static int count(Machine machine) {
        Gpu gpu = machine.gpu();
        return gpu == null || gpu.count() == null
                ? 0
                : gpu.count().setScale(0, RoundingMode.UP).intValue();
    }

    private void gpu(List<GpuSlice> slices) {
        BigDecimal sum = slices.stream().map(GpuSlice::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0 || slices.stream().anyMatch(it -> it.size() == 0)) {
            add(owner, GpuUse.UNKNOWN, WHOLE);
            return;
        }
        slices.forEach(this::slice);
        add(owner, GpuUse.UNALLOCATED, WHOLE.subtract(sum));
    }

    private void slice(GpuSlice slice) {
        BigDecimal size = slice.weight();
        List<String> holders = slice.holders() == null ? List.of(owner) : slice.holders();
        BigDecimal active = slice.active();
        if (holders.isEmpty()) {
            nobodys(size, active == null ? BigDecimal.ZERO : active);
        } else if (active == null) {
            shared(holders, GpuUse.UNKNOWN, size);
        } else {
            shared(holders, GpuUse.USED, size.multiply(active));
            shared(holders, GpuUse.UNUSED, size.multiply(BigDecimal.ONE.subtract(active)));
        }
    }

    /** What works though no pod is told of is used: exporters do not see all that may hold a GPU. */
    private void nobodys(BigDecimal size, BigDecimal active) {
        BigDecimal used = size.multiply(active);
        add(owner, GpuUse.USED, used);
        add(owner, GpuUse.UNALLOCATED, size.subtract(used));
    }

    /** Of those who take turns nobody knows who worked how much: each has the same part. */
    private void shared(List<String> holders, GpuUse use, BigDecimal weight) {
        BigDecimal each = weight.divide(BigDecimal.valueOf(holders.size()), MathContext.DECIMAL128);
        holders.forEach(holder -> add(holder, use, each));
    }

    private void add(String team, GpuUse use, BigDecimal weight) {
        if (weight.signum() > 0) {
            weights.merge(new Part(team, use), weight, BigDecimal::add);
        }
    }
}
