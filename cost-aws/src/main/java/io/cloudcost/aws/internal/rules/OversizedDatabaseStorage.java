package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.DatabaseStorage;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Databases whose storage was mostly empty on every day; Aurora pays for what it uses. */
public final class OversizedDatabaseStorage extends AwsRule<Database> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BYTES_PER_GIB = BigDecimal.valueOf(1_073_741_824);
    private static final BigDecimal IOPS_PER_GIB = BigDecimal.valueOf(50);
    private static final BigDecimal LEAST = BigDecimal.valueOf(20);
    private static final BigDecimal HEADROOM = new BigDecimal("1.5");

    /** For the service loader. */
    public OversizedDatabaseStorage() {
        super(
                "aws.rds.storage",
                "Databases whose storage is mostly empty",
                Database.class,
                Set.of(Part.DATABASES, Part.UTILIZATION),
                List.of(UseOptions.DATABASE_FREE, UseOptions.DATABASE_GIB, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Database thing) {
        return thing.state() == ResourceState.AVAILABLE
                && DatabaseStorage.of(thing).isPresent();
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        DatabaseStorage storage = DatabaseStorage.of(thing).orElseThrow();
        if (storage.gib().compareTo(context.option(UseOptions.DATABASE_GIB)) < 0) {
            return Optional.empty();
        }
        Optional<MetricStats> free = Use.of(thing, AwsMetrics.FREE_STORAGE_BYTES, context)
                .filter(stats -> Use.least(stats).isPresent());
        if (free.isEmpty()) {
            return unjudged(thing, Use.notMeasured("Its free storage", context), context);
        }
        BigDecimal gib = Use.least(free.get()).orElseThrow().divide(BYTES_PER_GIB, MathContext.DECIMAL64);
        BigDecimal limit =
                storage.gib().multiply(context.option(UseOptions.DATABASE_FREE)).divide(HUNDRED);
        Evidence held = new Evidence(
                "free_gib_min", Texts.plain(gib), Texts.plain(limit), free.get().window());
        return gib.compareTo(limit) > 0
                ? Optional.of(claim(thing, storage, storage.gib().subtract(gib), held, context))
                : Optional.empty();
    }

    private Finding claim(
            Database thing, DatabaseStorage storage, BigDecimal used, Evidence held, AnalysisContext context) {
        BigDecimal enough =
                used.multiply(HEADROOM).setScale(0, RoundingMode.CEILING).max(least(storage));
        Optional<BigDecimal> now = operations(storage);
        Optional<BigDecimal> then = operations(new DatabaseStorage(storage.type(), enough, storage.iops()));
        boolean slower = now.isPresent() && then.isPresent() && then.get().compareTo(now.get()) < 0;
        return finding(thing, "has storage that is mostly empty")
                .evidence(held)
                .evidence(Evidence.of("storage_gib", Texts.plain(storage.gib()), Texts.plain(enough)))
                .evidence(Evidence.of("operations_a_second", told(now), told(then)))
                .action(
                        "Storage of RDS does not shrink by itself: move it to one with about " + Texts.plain(enough)
                                + " GiB by a blue/green deployment or a dump, and let it grow from there by storage autoscaling.")
                .saving(DatabaseMoney.less(thing, storage.type(), storage.gib().subtract(enough), context)
                        .orElse(null))
                .confidence("0.6")
                .effort(Effort.HIGH)
                .risk(slower ? Risk.HIGH : Risk.MEDIUM)
                .priority(Priority.LOW)
                .build();
    }

    /** What RDS provisions at least: of {@code io1} 100 GiB and a GiB for each 50 operations (CreateDBInstance), of others 20. */
    private static BigDecimal least(DatabaseStorage storage) {
        return storage.type().startsWith("io")
                ? storage.iops()
                        .map(iops -> iops.divide(IOPS_PER_GIB, 0, RoundingMode.CEILING))
                        .orElse(HUNDRED)
                        .max(HUNDRED)
                : LEAST;
    }

    /** A smaller volume is slower where its operations follow from its size; empty where they are not known. */
    private static Optional<BigDecimal> operations(DatabaseStorage storage) {
        return switch (storage.type()) {
            case "gp2" -> Optional.of(storage.gp2Has().max(HUNDRED));
            case "gp3" -> Optional.of(storage.gp3Includes());
            default -> storage.iops();
        };
    }

    private static String told(Optional<BigDecimal> operations) {
        return operations.map(Texts::plain).orElse("unknown");
    }
}
