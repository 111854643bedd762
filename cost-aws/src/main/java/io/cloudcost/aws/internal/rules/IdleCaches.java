package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Caches that nobody but ElastiCache itself connects to, or, on Memcached, nobody reads or writes. */
public final class IdleCaches extends AwsRule<OtherResource> {

    /** For the service loader. */
    public IdleCaches() {
        super(
                "aws.elasticache.idle",
                "Caches that nobody uses",
                OtherResource.class,
                Set.of(ServiceParts.CACHES, Part.UTILIZATION),
                List.of(UseOptions.CACHE_CONNECTIONS, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.CACHE) && thing.state() == ResourceState.AVAILABLE;
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Optional<MetricStats> connections = Use.of(thing, AwsMetrics.CONNECTIONS, context);
        Optional<MetricStats> gets = Use.of(thing, AwsMetrics.GETS_PER_DAY, context);
        Optional<MetricStats> sets = Use.of(thing, AwsMetrics.SETS_PER_DAY, context);
        if (connections.isPresent()) {
            BigDecimal limit = context.option(UseOptions.CACHE_CONNECTIONS);
            return connections
                    .filter(stats -> stats.max().compareTo(limit) <= 0)
                    .map(stats ->
                            claim(thing, Texts.measured(AwsMetrics.CONNECTIONS, "max", stats.max(), limit, stats)));
        }
        if (gets.isEmpty() || sets.isEmpty()) {
            return unjudged(thing, Use.notMeasured("Its use", context), context);
        }
        BigDecimal commands = gets.get().max().add(sets.get().max());
        return commands.signum() > 0
                ? Optional.empty()
                : Optional.of(claim(
                        thing, Texts.measured(AwsMetrics.GETS_PER_DAY, "max", commands, BigDecimal.ONE, gets.get())));
    }

    private Finding claim(OtherResource thing, Evidence held) {
        return Texts.deleting(
                        thing, finding(thing, "is a cache that nobody uses").evidence(held))
                .action("Find out who should use it, make a last backup if it has one, and delete it.")
                .confidence("0.7")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.HIGH)
                .build();
    }
}
