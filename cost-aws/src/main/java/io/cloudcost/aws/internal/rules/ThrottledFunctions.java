package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Functions of which calls are refused because too many run. They cost nothing, but what is called again later waits and costs. */
public final class ThrottledFunctions extends FunctionRule {

    /** For the service loader. */
    public ThrottledFunctions() {
        super(
                "aws.lambda.throttled",
                "Functions of which calls are refused because too many run",
                List.of(UseOptions.THROTTLES, UseOptions.CALLS));
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<MetricStats> calls = calls(thing);
        Optional<MetricStats> refused = thing.info().utilization().get(AwsMetrics.THROTTLES_PER_DAY);
        if (calls.isEmpty() || refused.isEmpty()) {
            return unjudged(thing, "CloudWatch has no calls or throttles of it.", context);
        }
        BigDecimal limit = context.option(UseOptions.THROTTLES);
        return calls.filter(stats -> isCalledEnough(stats, context))
                .map(stats -> percent(total(refused.get()), total(stats).add(total(refused.get()))))
                .filter(share -> share.compareTo(limit) > 0)
                .map(share -> finding(thing, "is refused calls because too many run")
                        .evidence(evidence("throttled_percent", share, limit, refused.get()))
                        .evidence(evidence("calls", total(calls.get()), context.option(UseOptions.CALLS), calls.get()))
                        .action(
                                "Look at its reserved concurrency and at the account's limit, or let its source wait in a queue.")
                        .confidence("0.9")
                        .effort(Effort.MEDIUM)
                        .risk(Risk.LOW)
                        .priority(Priority.INFO)
                        .build());
    }
}
