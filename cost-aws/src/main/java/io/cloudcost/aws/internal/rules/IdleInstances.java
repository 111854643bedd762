package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Running instances that neither compute nor talk to anybody: by the mean and the peak of their processors, and by their traffic on each
 * day. Of accelerators the processors say nothing.
 */
public final class IdleInstances extends AwsRule<Machine> {

    /** For the service loader. */
    public IdleInstances() {
        super(
                "aws.ec2.idle",
                "Running instances that do nothing",
                Machine.class,
                Set.of(Part.INSTANCES, Part.UTILIZATION),
                List.of(AwsOptions.IDLE_CPU, AwsOptions.IDLE_PEAK, AwsOptions.IDLE_MEGABYTES, AwsOptions.DAYS));
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
        Optional<MetricStats> in = Use.of(machine, Metric.NETWORK_IN_BYTES_PER_DAY, context);
        Optional<MetricStats> out = Use.of(machine, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        if (cpu.isEmpty() || in.isEmpty() || out.isEmpty()) {
            return unjudged(machine, Use.notMeasured("Its processor use and traffic", context), context);
        }
        return isQuiet(cpu.get(), context) && isSilent(in.get(), out.get(), context)
                ? Optional.of(finding(machine, cpu.get(), in.get(), out.get(), context))
                : Optional.empty();
    }

    /** Whether it certainly is. */
    static boolean isIdle(Machine machine, MetricStats cpu, AnalysisContext context) {
        Optional<MetricStats> in = Use.of(machine, Metric.NETWORK_IN_BYTES_PER_DAY, context);
        Optional<MetricStats> out = Use.of(machine, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        return in.isPresent() && out.isPresent() && isQuiet(cpu, context) && isSilent(in.get(), out.get(), context);
    }

    private static boolean isQuiet(MetricStats cpu, AnalysisContext context) {
        return cpu.mean().compareTo(context.option(AwsOptions.IDLE_CPU)) < 0
                && cpu.max().compareTo(context.option(AwsOptions.IDLE_PEAK)) < 0;
    }

    /** The busiest days of both directions may differ, so that their sum is the most that any day can have had. */
    private static boolean isSilent(MetricStats in, MetricStats out, AnalysisContext context) {
        return in.max().add(out.max()).compareTo(limit(context)) < 0;
    }

    private static BigDecimal limit(AnalysisContext context) {
        return Use.bytes(context.option(AwsOptions.IDLE_MEGABYTES));
    }

    private Finding finding(
            Machine machine, MetricStats cpu, MetricStats in, MetricStats out, AnalysisContext context) {
        boolean grouped =
                machine.info().attributes().get(AwsAttributes.SCALING_GROUP).isPresent() || machine.clusterId() != null;
        return Texts.deleting(
                        machine,
                        finding(machine, "runs and does nothing")
                                .evidence(Texts.measured(
                                        Metric.CPU_PERCENT,
                                        "mean",
                                        cpu.mean(),
                                        context.option(AwsOptions.IDLE_CPU),
                                        cpu))
                                .evidence(Texts.measured(
                                        Metric.CPU_PERCENT,
                                        "max",
                                        cpu.max(),
                                        context.option(AwsOptions.IDLE_PEAK),
                                        cpu))
                                .evidence(Texts.measured(
                                        Metric.NETWORK_IN_BYTES_PER_DAY, "max", in.max(), limit(context), in))
                                .evidence(Texts.measured(
                                        Metric.NETWORK_OUT_BYTES_PER_DAY, "max", out.max(), limit(context), out)))
                .action(
                        grouped
                                ? "Lower the size of the group that it belongs to; by itself it would be replaced."
                                : "Make a snapshot if its disks may be needed, then terminate it; volumes and addresses may stay.")
                .confidence("0.9")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.HIGH)
                .build();
    }
}
