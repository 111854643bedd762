package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.finding.Saving;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Running instances that work in working hours and never outside of them: they could be off then. */
public final class OffHours extends AwsRule<Machine> {

    /** For the service loader. */
    public OffHours() {
        super(
                "aws.ec2.off-hours",
                "Running instances that are idle outside of working hours",
                Machine.class,
                Set.of(Part.INSTANCES, Part.UTILIZATION),
                List.of(AwsOptions.OFF_HOURS_CPU, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Machine machine) {
        return machine.state() == ResourceState.RUNNING
                && !machine.isGpu()
                && machine.clusterId() == null
                && machine.info().attributes().get(AwsAttributes.SCALING_GROUP).isEmpty();
    }

    @Override
    Optional<Finding> look(Machine machine, AnalysisContext context) {
        Optional<MetricStats> off = use(machine, AwsMetrics.CPU_PERCENT_OFF_HOURS, context);
        Optional<MetricStats> within = use(machine, AwsMetrics.CPU_PERCENT_IN_HOURS, context);
        if (off.isEmpty() || within.isEmpty()) {
            return unjudged(
                    machine,
                    "Its processor use was not measured for long enough by the hour; it may be off then.",
                    context);
        }
        BigDecimal limit = context.option(AwsOptions.OFF_HOURS_CPU);
        return off.get().max().compareTo(limit) <= 0 && within.get().max().compareTo(limit) > 0
                ? Optional.of(finding(machine, off.get(), within.get(), limit))
                : Optional.empty();
    }

    /** Off hours begin and end with a weekend or a night, so that their own span is a little shorter than the days. */
    private static Optional<MetricStats> use(Machine machine, Metric metric, AnalysisContext context) {
        Optional<MetricStats> whole = Use.of(machine, Metric.CPU_PERCENT, context);
        return whole.flatMap(days -> machine.info().utilization().get(metric))
                .filter(stats -> stats.count() >= context.option(AwsOptions.DAYS));
    }

    private Finding finding(Machine machine, MetricStats off, MetricStats within, BigDecimal limit) {
        BigDecimal share = BigDecimal.valueOf(off.count())
                .divide(BigDecimal.valueOf(off.count() + within.count()), MathContext.DECIMAL64);
        return finding(machine, "does nothing outside of working hours")
                .evidence(Texts.measured(AwsMetrics.CPU_PERCENT_OFF_HOURS, "max", off.max(), limit, off))
                .evidence(Texts.measured(AwsMetrics.CPU_PERCENT_IN_HOURS, "max", within.max(), limit, within))
                .evidence(Evidence.of("off_hours_share", Texts.plain(share)))
                .evidence(Evidence.of("monthly_price", Texts.price(machine.price())))
                .action("Switch it off by a schedule outside of working hours, if nobody waits for it then.")
                .saving(saving(machine, share).orElse(null))
                .confidence("0.6")
                .effort(Effort.MEDIUM)
                .risk(Risk.LOW)
                .priority(Priority.MEDIUM)
                .build();
    }

    private static Optional<Saving> saving(Machine machine, BigDecimal share) {
        return machine.price()
                .monthlyCost()
                .flatMap(price -> Texts.saving(
                        price.times(share), "its price for the share of hours that are outside of working hours"));
    }
}
