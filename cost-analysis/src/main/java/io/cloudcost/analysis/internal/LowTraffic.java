package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Running instances that nearly no traffic goes in or out of. Traffic shows that nobody talks to a machine; it does not show
 * whether it computes. So this is a hint to look, names the next smaller size, and claims no saving.
 */
final class LowTraffic implements CostAnalyzer {

    private static final String ID = "instance.low-traffic";
    private static final BigDecimal BYTES_PER_MB = BigDecimal.valueOf(1_000_000);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Running instances with nearly no network traffic";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.INSTANCES, Part.UTILIZATION);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(Options.LOW_TRAFFIC_MB_PER_DAY, Options.UTILIZATION_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Sizes sizes = Sizes.of(context.prices());
        List<Finding> findings = new ArrayList<>();
        for (Machine machine : context.resources(Machine.class)) {
            if (machine.kind().equals(ResourceKind.COMPUTE_INSTANCE) && machine.state() == ResourceState.RUNNING) {
                look(machine, sizes, context).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> look(Machine machine, Sizes sizes, AnalysisContext context) {
        Optional<MetricStats> in = Measured.longEnough(machine, Metric.NETWORK_IN_BYTES_PER_DAY, context);
        Optional<MetricStats> out = Measured.longEnough(machine, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        if (in.isEmpty() || out.isEmpty()) {
            context.notJudged(machine.ref(), "Its traffic was not measured on enough days.");
            return Optional.empty();
        }
        BigDecimal limit = context.option(Options.LOW_TRAFFIC_MB_PER_DAY).multiply(BYTES_PER_MB);
        boolean low = in.get().max().compareTo(limit) <= 0 && out.get().max().compareTo(limit) <= 0;
        return low ? Optional.of(finding(machine, sizes, limit, in.get(), out.get())) : Optional.empty();
    }

    private static Finding finding(Machine machine, Sizes sizes, BigDecimal limit, MetricStats in, MetricStats out) {
        FindingBuilder finding = Finding.builder(Texts.rule(machine, ID), machine.ref())
                .title("Instance " + Texts.label(machine) + " has nearly no network traffic")
                .evidence(Measured.evidence(Metric.NETWORK_IN_BYTES_PER_DAY, "max", in.max(), limit, in))
                .evidence(Measured.evidence(Metric.NETWORK_OUT_BYTES_PER_DAY, "max", out.max(), limit, out))
                .evidence(Evidence.of("not_measured", "processor and memory use, which traffic does not show"))
                .action(
                        "Find out what it computes; if that is nothing, delete it, and if it is little, take a smaller size.")
                .confidence("0.3")
                .effort(Effort.MEDIUM)
                .risk(Risk.HIGH)
                .priority(Priority.INFO);
        sizes.nextSmaller(machine)
                .ifPresent(size -> finding.evidence(
                        Evidence.of("next_smaller_size", size.plan() + " at " + Sizes.price(size) + " a month")));
        return finding.build();
    }
}
