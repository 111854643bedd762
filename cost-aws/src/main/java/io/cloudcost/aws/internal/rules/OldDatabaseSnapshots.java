package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Snapshots of databases that somebody made long ago. Those that RDS makes by itself go by themselves. */
public final class OldDatabaseSnapshots extends AwsRule<OtherResource> {

    /** For the service loader. */
    public OldDatabaseSnapshots() {
        super(
                "aws.rds.old-snapshot",
                "Old snapshots of databases, above all of such as are gone",
                OtherResource.class,
                Set.of(Part.DATABASES, ServiceParts.DATABASE_CLUSTERS, ServiceParts.DATABASE_SNAPSHOTS),
                List.of(ServiceOptions.ORPHAN_DAYS, ServiceOptions.SNAPSHOT_DAYS));
    }

    @Override
    boolean concerns(OtherResource thing) {
        return thing.kind().equals(AwsKinds.DATABASE_SNAPSHOT)
                && thing.info()
                        .attributes()
                        .get(ServiceAttributes.SNAPSHOT_TYPE)
                        .orElse("")
                        .equals("manual");
    }

    @Override
    Optional<Finding> look(OtherResource thing, AnalysisContext context) {
        Instant created = thing.info().created();
        if (created == null) {
            return unjudged(thing, "RDS does not say how old it is.", context);
        }
        boolean orphaned = !hasSource(thing, context);
        int limit = context.option(orphaned ? ServiceOptions.ORPHAN_DAYS : ServiceOptions.SNAPSHOT_DAYS);
        long days = Duration.between(created, context.now()).toDays();
        return days < limit ? Optional.empty() : Optional.of(claim(thing, days, limit, orphaned));
    }

    private static boolean hasSource(OtherResource snapshot, AnalysisContext context) {
        String source =
                snapshot.info().attributes().get(ServiceAttributes.SOURCE).orElse("");
        return context.resources().stream()
                .filter(each ->
                        each.kind().equals(ResourceKind.DATABASE) || each.kind().equals(AwsKinds.DATABASE_CLUSTER))
                .anyMatch(each -> each.name().filter(source::equals).isPresent()
                        && each.region().equals(snapshot.region()));
    }

    private Finding claim(OtherResource thing, long days, int limit, boolean orphaned) {
        return finding(thing, "is " + days + " days old" + (orphaned ? ", and its database is gone" : ""))
                .evidence(Evidence.of("age_days", Long.toString(days), Integer.toString(limit)))
                .evidence(Evidence.of("database", orphaned ? "gone" : "there"))
                .action(
                        orphaned
                                ? "It may be the last copy of that database: ask whose it was, export or delete it."
                                : "Find out whether somebody needs it, then delete it.")
                .confidence(orphaned ? "0.7" : "0.5")
                .effort(Effort.LOW)
                .risk(orphaned ? Risk.HIGH : Risk.MEDIUM)
                .priority(Priority.LOW)
                .build();
    }
}
