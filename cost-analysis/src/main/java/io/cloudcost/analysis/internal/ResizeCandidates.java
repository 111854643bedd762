package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Running instances that a cheaper size of the same family and region would carry, by their measured processor use. Memory
 * that was not measured is taken for needed in full; disks and measured traffic must fit. Machines with accelerators and
 * nodes of clusters are left alone: processor use says nothing of the former, and node pools set the size of the latter.
 */
final class ResizeCandidates implements CostAnalyzer {

    private static final String ID = "instance.resize";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Running instances that a cheaper size would carry";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.INSTANCES, Part.PRICES, Part.UTILIZATION);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.RESIZE_TARGET_PERCENT, Options.UTILIZATION_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Sizes sizes = Sizes.of(context.prices());
        List<Finding> findings = new ArrayList<>();
        for (Machine machine : context.resources(Machine.class)) {
            if (isResizable(machine)) {
                look(machine, sizes, context).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isResizable(Machine machine) {
        return machine.kind().equals(ResourceKind.COMPUTE_INSTANCE)
                && machine.state() == ResourceState.RUNNING
                && machine.clusterId() == null
                && !machine.isGpu();
    }

    private static Optional<Finding> look(Machine machine, Sizes sizes, AnalysisContext context) {
        Optional<Demand> demand = Demand.of(machine, context);
        if (demand.isEmpty()) {
            context.notJudged(
                    machine.ref(),
                    "Its processor use was not measured, and traffic alone does not say what size it needs.");
            return Optional.empty();
        }
        return sizes.cheaper(machine).stream()
                .filter(demand.get()::fits)
                .findFirst()
                .map(size -> finding(machine, size, demand.get(), context));
    }

    private static Finding finding(Machine machine, CatalogPrice size, Demand demand, AnalysisContext context) {
        Money saved = machine.price().monthlyCost().orElseThrow().minus(Sizes.price(size));
        FindingBuilder finding = Finding.builder(Texts.rule(machine, ID), machine.ref())
                .title("Instance " + Texts.label(machine) + " could be a " + size.plan())
                .evidence(Measured.evidence(
                        Metric.CPU_PERCENT,
                        "peak",
                        Measured.peak(demand.cpu()),
                        context.option(Options.RESIZE_TARGET_PERCENT),
                        demand.cpu()))
                .evidence(Evidence.of("size", String.valueOf(machine.plan())))
                .evidence(Evidence.of(Evidence.TARGET_SIZE, size.plan()))
                .evidence(Evidence.of("cheaper_size", size.plan() + " at " + Sizes.price(size) + " a month"))
                .action("Change its size to " + size.plan() + ", if the provider lets one go down, and watch it.")
                .saving(new Saving(saved, "its plan's price less that of " + size.plan()))
                .confidence(demand.memory().isPresent() ? "0.8" : "0.7")
                .effort(Effort.MEDIUM)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        return finding.build();
    }
}
