package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.DatabaseStorage;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Databases on {@code io1} whose provisioned operations {@code gp3} includes: 3,000 a second, and 12,000 from 400 GiB on (RDS user guide,
 * storage, for MariaDB, MySQL and PostgreSQL; others are left alone).
 */
public final class DearDatabaseStorage extends AwsRule<Database> {

    /** For the service loader. */
    public DearDatabaseStorage() {
        super(
                "aws.rds.io1-to-gp3",
                "Databases that pay for operations that gp3 includes",
                Database.class,
                Set.of(Part.DATABASES),
                List.of());
    }

    @Override
    boolean concerns(Database thing) {
        return DatabaseStorage.isKnown(thing) && DatabaseStorage.isOn(thing, "io1");
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        Optional<DatabaseStorage> storage =
                DatabaseStorage.of(thing).filter(known -> known.iops().isPresent());
        if (storage.isEmpty()) {
            return unjudged(thing, "RDS does not say its size or operations.", context);
        }
        return storage.filter(known -> known.iops().orElseThrow().compareTo(known.gp3Includes()) <= 0)
                .map(known -> claim(thing, known, context));
    }

    private Finding claim(Database thing, DatabaseStorage storage, AnalysisContext context) {
        return finding(thing, "pays for operations that gp3 includes")
                .evidence(Evidence.of("storage_type", "io1", "gp3"))
                .evidence(Evidence.of(
                        "provisioned_iops",
                        Texts.plain(storage.iops().orElseThrow()),
                        Texts.plain(storage.gp3Includes())))
                .action("Change its storage to gp3, in its maintenance window; latency is a little higher.")
                .saving(DatabaseMoney.onGp3(thing, storage.gib(), context).orElse(null))
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }
}
