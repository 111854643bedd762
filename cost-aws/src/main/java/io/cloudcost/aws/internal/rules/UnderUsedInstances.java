package io.cloudcost.aws.internal.rules;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Running instances whose processors would do at half the size, without those that are idle. Memory is not measured, so that the claim is made with little confidence. */
public final class UnderUsedInstances extends AwsRule<Machine> {

    private static final int PERCENT = 95;

    /** For the service loader. */
    public UnderUsedInstances() {
        super(
                "aws.ec2.under-used",
                "Running instances whose processors have little to do",
                Machine.class,
                Set.of(Part.INSTANCES, Part.UTILIZATION),
                List.of(AwsOptions.LOW_CPU, AwsOptions.LOW_P95, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Machine machine) {
        return machine.state() == ResourceState.RUNNING;
    }

    @Override
    Optional<Finding> look(Machine machine, AnalysisContext context) {
        if (machine.isGpu()) {
            return unjudged(machine, "The use of its accelerators is not measured.", context);
        }
        Optional<MetricStats> cpu = Use.of(machine, Metric.CPU_PERCENT, context);
        if (cpu.isEmpty()) {
            return unjudged(machine, Use.notMeasured("Its processor use", context), context);
        }
        BigDecimal most =
                cpu.get().percentiles().getOrDefault(PERCENT, cpu.get().max());
        return cpu.get().mean().compareTo(context.option(AwsOptions.LOW_CPU)) < 0
                        && most.compareTo(context.option(AwsOptions.LOW_P95)) < 0
                        && !IdleInstances.isIdle(machine, cpu.get(), context)
                ? Optional.of(finding(machine, cpu.get(), most, context))
                : Optional.empty();
    }

    private Finding finding(Machine machine, MetricStats cpu, BigDecimal most, AnalysisContext context) {
        FindingBuilder finding = finding(machine, "uses little of its processors")
                .evidence(
                        Texts.measured(Metric.CPU_PERCENT, "mean", cpu.mean(), context.option(AwsOptions.LOW_CPU), cpu))
                .evidence(Texts.measured(Metric.CPU_PERCENT, "p95", most, context.option(AwsOptions.LOW_P95), cpu))
                .evidence(Evidence.of("size", String.valueOf(machine.plan())))
                .evidence(Evidence.of("not_measured", "memory, which a smaller size has less of"))
                .action("Look at its memory; if that allows, take the next smaller size of its family.")
                .confidence("0.5")
                .effort(Effort.MEDIUM)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        InstanceSizes.nextSmaller(machine, context.prices()).ifPresent(size -> save(machine, size, finding));
        return finding.build();
    }

    private static void save(Machine machine, CatalogPrice size, FindingBuilder finding) {
        Money saved = machine.price().monthlyCost().orElseThrow().minus(InstanceSizes.price(size));
        finding.evidence(Evidence.of(Evidence.TARGET_SIZE, size.plan()))
                .evidence(Evidence.of("smaller_size", size.plan() + " at " + InstanceSizes.price(size) + " a month"))
                .saving(Texts.saving(saved, "its price less that of " + size.plan() + ", by AWS's price list")
                        .orElse(null));
    }
}
