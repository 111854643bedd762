package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Databases that nobody connects to on any day; what RDS itself connects for does not count. */
public final class IdleDatabases extends AwsRule<Database> {

    /** For the service loader. */
    public IdleDatabases() {
        super(
                "aws.rds.idle",
                "Databases that nobody connects to",
                Database.class,
                Set.of(Part.DATABASES, Part.UTILIZATION),
                List.of(UseOptions.DATABASE_CONNECTIONS, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Database thing) {
        return thing.state() == ResourceState.AVAILABLE;
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        Optional<MetricStats> connections = Use.of(thing, AwsMetrics.CONNECTIONS, context);
        if (connections.isEmpty()) {
            return unjudged(thing, Use.notMeasured("Who connects to it", context), context);
        }
        return isIdle(thing, context) ? Optional.of(claim(thing, connections.get(), context)) : Optional.empty();
    }

    static boolean isIdle(Database thing, AnalysisContext context) {
        return Use.of(thing, AwsMetrics.CONNECTIONS, context)
                .filter(stats -> stats.max().compareTo(context.option(UseOptions.DATABASE_CONNECTIONS)) <= 0)
                .isPresent();
    }

    private Finding claim(Database thing, MetricStats connections, AnalysisContext context) {
        return Texts.deleting(
                        thing,
                        finding(thing, "is a database that nobody connects to")
                                .evidence(Texts.measured(
                                        AwsMetrics.CONNECTIONS,
                                        "max",
                                        connections.max(),
                                        context.option(UseOptions.DATABASE_CONNECTIONS),
                                        connections)))
                .action("Make a last snapshot, then delete it; stopped it would start by itself after seven days.")
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.HIGH)
                .priority(Priority.HIGH)
                .build();
    }
}
