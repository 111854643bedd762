package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Load balancers that hardly anybody asks anything. Classic ones count nothing on a quiet day, which then is not measured. */
public final class IdleBalancers extends AwsRule<LoadBalancer> {

    /** For the service loader. */
    public IdleBalancers() {
        super(
                "aws.elb.idle",
                "Load balancers with hardly any requests",
                LoadBalancer.class,
                Set.of(Part.LOAD_BALANCERS, Part.UTILIZATION),
                List.of(AwsOptions.BALANCER_REQUESTS, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(LoadBalancer balancer) {
        return balancer.state() == ResourceState.AVAILABLE;
    }

    @Override
    Optional<Finding> look(LoadBalancer balancer, AnalysisContext context) {
        Optional<Metric> metric = Stream.of(AwsMetrics.REQUESTS_PER_DAY, AwsMetrics.FLOWS_PER_DAY)
                .filter(each -> Use.of(balancer, each, context).isPresent())
                .findFirst();
        if (metric.isEmpty()) {
            return unjudged(balancer, Use.notMeasured("Its use", context), context);
        }
        MetricStats stats = Use.of(balancer, metric.get(), context).orElseThrow();
        BigDecimal limit = context.option(AwsOptions.BALANCER_REQUESTS);
        return stats.max().compareTo(limit) < 0
                ? Optional.of(finding(balancer, metric.get(), stats, limit))
                : Optional.empty();
    }

    private Finding finding(LoadBalancer balancer, Metric metric, MetricStats stats, BigDecimal limit) {
        return Texts.deleting(
                        balancer,
                        finding(balancer, "is a load balancer with hardly any requests")
                                .evidence(Texts.measured(metric, "max", stats.max(), limit, stats)))
                .action("Find out who still uses it, then delete it; its address is gone once it is deleted.")
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }
}
