package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Evidence;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule about functions by what CloudWatch counts of their calls. */
abstract class FunctionRule extends AwsRule<OtherResource> {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    FunctionRule(String id, String description, List<AnalysisOption<?>> options) {
        super(id, description, OtherResource.class, Set.of(ServiceParts.FUNCTIONS, Part.UTILIZATION), options);
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.FUNCTION);
    }

    /** Calls were counted on some day; Lambda counts nothing on a day without any. */
    static Optional<MetricStats> calls(CloudResource function) {
        return function.info().utilization().get(AwsMetrics.INVOCATIONS_PER_DAY);
    }

    static BigDecimal total(MetricStats stats) {
        return stats.mean().multiply(BigDecimal.valueOf(stats.count()));
    }

    static boolean isCalledEnough(MetricStats calls, AnalysisContext context) {
        return total(calls).compareTo(context.option(UseOptions.CALLS)) >= 0;
    }

    /** Of so many in per cent; whole is above 0. */
    static BigDecimal percent(BigDecimal some, BigDecimal whole) {
        return some.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    static Evidence evidence(String what, BigDecimal value, BigDecimal threshold, MetricStats stats) {
        return new Evidence(what, Texts.plain(value), Texts.plain(threshold), stats.window());
    }
}
