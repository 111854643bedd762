package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Functions that use little of their memory, where Lambda Insights measures it. What less of it saves only a trial tells. */
public final class RoomyFunctions extends FunctionRule {

    /** For the service loader. */
    public RoomyFunctions() {
        super(
                "aws.lambda.memory",
                "Functions that use little of their memory",
                List.of(UseOptions.MEMORY, UseOptions.CALLS));
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<MetricStats> memory = thing.info().utilization().get(Metric.MEMORY_PERCENT);
        if (memory.isEmpty()) {
            return unjudged(
                    thing,
                    "Its use of memory and its cold starts are unknown: switch on Lambda Insights, or Compute Optimizer, which advises on memory.",
                    context);
        }
        Optional<MetricStats> calls = calls(thing);
        if (calls.isEmpty()) {
            return unjudged(thing, "CloudWatch has no calls of it.", context);
        }
        BigDecimal limit = context.option(UseOptions.MEMORY);
        return calls.filter(stats -> isCalledEnough(stats, context))
                .filter(stats -> memory.get().max().compareTo(limit) < 0)
                .map(stats -> finding(thing, "uses little of its memory")
                        .evidence(Texts.measured(
                                Metric.MEMORY_PERCENT, "max", memory.get().max(), limit, memory.get()))
                        .evidence(Evidence.of(
                                "memory_mib",
                                thing.info()
                                        .attributes()
                                        .get(ServiceAttributes.MEMORY)
                                        .map(Texts::plain)
                                        .orElse("unknown")))
                        .evidence(coldStart(thing))
                        .action(
                                "Try it with less memory, and compare what a call costs: its processors shrink with it, so that calls"
                                        + " may take longer.")
                        .confidence("0.5")
                        .effort(Effort.LOW)
                        .risk(Risk.MEDIUM)
                        .priority(Priority.LOW)
                        .build());
    }

    /** Less memory is less processor, so that a start takes longer. Compute Optimizer tells nothing of starts. */
    private static Evidence coldStart(OtherResource function) {
        String name = AwsMetrics.COLD_START_MS.name();
        return function.info()
                .utilization()
                .get(AwsMetrics.COLD_START_MS)
                .filter(told -> told.max().signum() > 0)
                .map(told -> new Evidence(name, Texts.plain(told.max()), null, told.window()))
                .orElseGet(() -> Evidence.of(name, "unknown: Lambda Insights told of no cold start in this time"));
    }
}
