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

/** Functions of which many calls fail: they are billed all the same. What it would save nobody knows. */
public final class FailingFunctions extends FunctionRule {

    /** For the service loader. */
    public FailingFunctions() {
        super("aws.lambda.errors", "Functions of which many calls fail", List.of(UseOptions.ERRORS, UseOptions.CALLS));
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<MetricStats> calls = calls(thing);
        Optional<MetricStats> errors = thing.info().utilization().get(AwsMetrics.ERRORS_PER_DAY);
        if (calls.isEmpty() || errors.isEmpty()) {
            return unjudged(thing, "CloudWatch has no calls or errors of it.", context);
        }
        BigDecimal limit = context.option(UseOptions.ERRORS);
        return calls.filter(stats -> isCalledEnough(stats, context))
                .map(stats -> percent(total(errors.get()), total(stats)))
                .filter(share -> share.compareTo(limit) > 0)
                .map(share -> finding(thing, "fails in many calls")
                        .evidence(evidence("error_percent", share, limit, errors.get()))
                        .evidence(evidence("calls", total(calls.get()), context.option(UseOptions.CALLS), calls.get()))
                        .action("Read its logs: calls that fail are billed, and most sources call again.")
                        .confidence("0.9")
                        .effort(Effort.MEDIUM)
                        .risk(Risk.LOW)
                        .priority(Priority.MEDIUM)
                        .build());
    }
}
