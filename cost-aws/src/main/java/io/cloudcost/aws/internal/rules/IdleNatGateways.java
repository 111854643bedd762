package io.cloudcost.aws.internal.rules;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NAT gateways that nearly nothing goes through. Zero bytes are no good sign: health checks alone send some. */
public final class IdleNatGateways extends AwsRule<OtherResource> {

    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal FORTNIGHT = BigDecimal.valueOf(14);

    /** For the service loader. */
    public IdleNatGateways() {
        super(
                "aws.nat.idle",
                "NAT gateways that nearly nothing goes through",
                OtherResource.class,
                Set.of(Part.NAT_GATEWAYS, Part.UTILIZATION),
                List.of(AwsOptions.NAT_GIGABYTES, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(OtherResource gateway) {
        return gateway.kind().equals(ResourceKind.NAT_GATEWAY) && gateway.state() == ResourceState.AVAILABLE;
    }

    @Override
    Optional<Finding> look(OtherResource gateway, AnalysisContext context) {
        Optional<MetricStats> out = Use.of(gateway, Metric.NETWORK_OUT_BYTES_PER_DAY, context);
        Optional<MetricStats> in = Use.of(gateway, Metric.NETWORK_IN_BYTES_PER_DAY, context);
        if (out.isEmpty() || in.isEmpty()) {
            return unjudged(gateway, Use.notMeasured("Its traffic", context), context);
        }
        BigDecimal limit = context.option(AwsOptions.NAT_GIGABYTES).multiply(BYTES_PER_GB);
        BigDecimal bytes = out.get().mean().add(in.get().mean()).multiply(FORTNIGHT);
        return bytes.compareTo(limit) < 0
                ? Optional.of(finding(gateway, in.get(), out.get(), context))
                : Optional.empty();
    }

    private Finding finding(OtherResource gateway, MetricStats in, MetricStats out, AnalysisContext context) {
        BigDecimal perDay =
                context.option(AwsOptions.NAT_GIGABYTES).multiply(BYTES_PER_GB).divideToIntegralValue(FORTNIGHT);
        return Texts.deleting(
                        gateway,
                        finding(gateway, "is a NAT gateway that nearly nothing goes through")
                                .evidence(Texts.measured(
                                        Metric.NETWORK_OUT_BYTES_PER_DAY, "mean", out.mean(), perDay, out))
                                .evidence(
                                        Texts.measured(Metric.NETWORK_IN_BYTES_PER_DAY, "mean", in.mean(), perDay, in)))
                .action(
                        "See which route tables lead to it, then delete it and release its address; an endpoint may do in its place.")
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }
}
