package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What exists costs for a whole month at the catalogue's prices, split in many ways. It holds what was read; {@link
 * MonthlyPrices#unread} says what was not. What is certainly not billed in its state costs nothing here.
 */
public final class PriceBreakdowns {

    private final List<CloudResource> resources;
    private final List<Machine> machines;
    private final boolean knowsAccelerators;

    PriceBreakdowns(CostSnapshot snapshot) {
        this.resources = snapshot.resources();
        this.knowsAccelerators = Inventory.knowsAccelerators(snapshot);
        this.machines = resources.stream()
                .filter(Machine.class::isInstance)
                .map(Machine.class::cast)
                .toList();
    }

    /** Everything, surcharges included. */
    public Estimate total() {
        return MonthlyPrice.sum(resources.stream(), MonthlyPrice::of);
    }

    /** Everything by kind, surcharges included. */
    public PriceBreakdown byKind() {
        return PriceGroups.of(resources, resource -> resource.kind().name(), MonthlyPrice::of);
    }

    /** Everything by region, surcharges included; what has none is under null. */
    public PriceBreakdown byRegion() {
        return PriceGroups.of(resources, resource -> resource.info().region(), MonthlyPrice::of);
    }

    /** Everything by the value of a tag, surcharges included; what lacks the tag is under null. */
    public PriceBreakdown byTag(String key) {
        return PriceGroups.of(resources, resource -> resource.tags().asMap().get(key), MonthlyPrice::of);
    }

    /** Machines by plan, before surcharges. */
    public PriceBreakdown machinesByPlan() {
        return PriceGroups.of(machines, Machine::plan, MonthlyPrice::ofItself);
    }

    /** Machines by region, before surcharges. */
    public PriceBreakdown machinesByRegion() {
        return PriceGroups.of(machines, machine -> machine.info().region(), MonthlyPrice::ofItself);
    }

    /**
     * Machines with accelerators ({@code gpu}) and without ({@code cpu}), before surcharges; under null those of which it is
     * not known, since their plans were not read.
     */
    public PriceBreakdown machinesByGpu() {
        return PriceGroups.of(machines, this::accelerated, MonthlyPrice::ofItself);
    }

    private @Nullable String accelerated(Machine machine) {
        String none = knowsAccelerators ? "cpu" : null;
        return machine.isGpu() ? "gpu" : none;
    }

    /** Machines by plan and region, before surcharges; sorted by plan, then by region. */
    public List<PlanGroup> machinesByPlanAndRegion() {
        Map<Size, List<Machine>> bySize = machines.stream().collect(Collectors.groupingBy(Size::of));
        return bySize.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Size.ORDER))
                .map(size -> group(size.getKey(), size.getValue()))
                .toList();
    }

    private static PlanGroup group(Size size, List<Machine> machines) {
        Estimate monthly = MonthlyPrice.sum(machines.stream(), MonthlyPrice::ofItself);
        return new PlanGroup(size.plan.orElse(null), size.region.orElse(null), machines.size(), monthly);
    }

    private record Size(Optional<String> plan, Optional<String> region) {

        static final Comparator<Size> ORDER =
                Comparator.comparing((Size size) -> size.plan.orElse("")).thenComparing(size -> size.region.orElse(""));

        static Size of(Machine machine) {
            return new Size(machine.planId(), machine.region());
        }
    }
}
