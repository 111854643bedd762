package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Databases outside of production whose automatic backups are kept for long. What that costs AWS tells for all backups together. */
public final class LongBackups extends AwsRule<Database> {

    /** For the service loader. */
    public LongBackups() {
        super(
                "aws.rds.backup-retention",
                "Long backups of databases that are not for production",
                Database.class,
                Set.of(Part.DATABASES),
                options(ServiceOptions.BACKUP_DAYS));
    }

    private static List<AnalysisOption<?>> options(AnalysisOption<?> own) {
        List<AnalysisOption<?>> all = new ArrayList<>(Environments.OPTIONS);
        all.add(own);
        return List.copyOf(all);
    }

    @Override
    boolean concerns(Database thing) {
        return thing.kind().equals(ResourceKind.DATABASE);
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        int enough = context.option(ServiceOptions.BACKUP_DAYS);
        Optional<BigDecimal> kept = thing.info()
                .attributes()
                .get(ServiceAttributes.BACKUP_DAYS)
                .filter(days -> days.compareTo(BigDecimal.valueOf(enough)) > 0);
        return kept.flatMap(days -> Environments.outsideProduction(thing, context)
                .map(environment -> finding(thing, "keeps backups for " + days + " days, but is for " + environment)
                        .evidence(Evidence.of("environment", environment))
                        .evidence(Evidence.of("backup_days", days.toPlainString(), Integer.toString(enough)))
                        .action("Keep them for " + enough + " days; older ones go at once.")
                        .confidence("0.6")
                        .effort(Effort.LOW)
                        .risk(Risk.MEDIUM)
                        .priority(Priority.LOW)
                        .build()));
    }
}
