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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Databases on {@code gp2} for which {@code gp3} includes as many operations or more. What bursts gp2 has below 1,000 GiB, 3,000
 * operations a second, gp3 has all the time.
 */
public final class Gp2Databases extends AwsRule<Database> {

    private static final BigDecimal FAST_FROM = BigDecimal.valueOf(170);
    private static final BigDecimal STRIPED_FROM = BigDecimal.valueOf(400);

    /** For the service loader. */
    public Gp2Databases() {
        super(
                "aws.rds.gp2",
                "Databases on gp2, where gp3 is as fast for no more",
                Database.class,
                Set.of(Part.DATABASES),
                List.of());
    }

    @Override
    boolean concerns(Database thing) {
        return DatabaseStorage.isKnown(thing) && DatabaseStorage.isOn(thing, "gp2");
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        Optional<DatabaseStorage> storage = DatabaseStorage.of(thing);
        if (thing.state() != ResourceState.AVAILABLE || storage.isEmpty()) {
            return unjudged(thing, "It is not known to be available, or how much storage it has.", context);
        }
        return storage.filter(known -> known.gp2Has().compareTo(known.gp3Includes()) <= 0)
                .filter(known -> !maySlowDown(known.gib()))
                .map(known -> claim(thing, known, context));
    }

    /**
     * Between these sizes gp2 moves up to 250 MiB a second and gp3 no more than 125, and RDS lets nobody buy more below 400 GiB
     * (RDS user guide, storage types).
     */
    private static boolean maySlowDown(BigDecimal gib) {
        return gib.compareTo(FAST_FROM) > 0 && gib.compareTo(STRIPED_FROM) < 0;
    }

    /** In most regions both types cost the same, and then nothing is saved but the operations that gp3 has more. */
    private Finding claim(Database thing, DatabaseStorage storage, AnalysisContext context) {
        return finding(thing, "is on gp2, and gp3 has more operations")
                .evidence(Evidence.of("storage_type", "gp2", "gp3"))
                .evidence(Evidence.of(
                        "operations_a_second", Texts.plain(storage.gp2Has()), Texts.plain(storage.gp3Includes())))
                .action("Change its storage to gp3, in its maintenance window; its size and class stay.")
                .saving(DatabaseMoney.onGp3(thing, storage.gib(), context).orElse(null))
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.LOW)
                .priority(Priority.LOW)
                .build();
    }
}
