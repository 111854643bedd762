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
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Databases that pay for many more operations a second than they do in their busiest five minutes. */
public final class OversizedDatabaseIops extends AwsRule<Database> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The fewest that RDS provisions on {@code io1} for these engines. */
    private static final BigDecimal FEWEST = BigDecimal.valueOf(1_000);

    /** RDS wants one operation for each two GiB of {@code io1} (CreateDBInstance: .5 to 50 times the storage). */
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What is left above the peak, since five minutes have peaks of their own. */
    private static final BigDecimal HEADROOM = new BigDecimal("1.5");

    /** For the service loader. */
    public OversizedDatabaseIops() {
        super(
                "aws.rds.iops",
                "Databases that pay for many more operations than they do",
                Database.class,
                Set.of(Part.DATABASES, Part.UTILIZATION),
                List.of(UseOptions.DATABASE_IOPS, AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Database thing) {
        return DatabaseStorage.isKnown(thing)
                && DatabaseStorage.of(thing)
                        .filter(DatabaseStorage::paysForOperations)
                        .isPresent();
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        Optional<MetricStats> reads = Use.of(thing, AwsMetrics.READ_IOPS, context);
        Optional<MetricStats> writes = Use.of(thing, AwsMetrics.WRITE_IOPS, context);
        if (reads.isEmpty() || writes.isEmpty()) {
            return unjudged(thing, Use.notMeasured("What it reads and writes", context), context);
        }
        DatabaseStorage storage = DatabaseStorage.of(thing).orElseThrow();
        BigDecimal peak = reads.get().max().add(writes.get().max());
        BigDecimal limit = storage.iops()
                .orElseThrow()
                .multiply(context.option(UseOptions.DATABASE_IOPS))
                .divide(HUNDRED);
        Evidence held = new Evidence(
                "peak_iops", Texts.plain(peak), Texts.plain(limit), reads.get().window());
        return peak.compareTo(limit) < 0
                ? claim(thing, storage, enough(storage, peak), held, context)
                : Optional.empty();
    }

    private static BigDecimal enough(DatabaseStorage storage, BigDecimal peak) {
        BigDecimal least = storage.type().equals("gp3")
                ? storage.gp3Includes()
                : FEWEST.max(storage.gib().divide(TWO, 0, RoundingMode.CEILING));
        return peak.multiply(HEADROOM)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .multiply(HUNDRED)
                .max(least);
    }

    private Optional<Finding> claim(
            Database thing, DatabaseStorage storage, BigDecimal enough, Evidence held, AnalysisContext context) {
        BigDecimal less = storage.iops().orElseThrow().subtract(enough);
        return less.signum() <= 0
                ? Optional.empty()
                : Optional.of(finding(thing, "pays for more operations than it does")
                        .evidence(held)
                        .evidence(Evidence.of("iops", Texts.plain(storage.iops().orElseThrow()), Texts.plain(enough)))
                        .action("Lower its operations to about " + Texts.plain(enough) + ", and watch its queue.")
                        .saving(DatabaseMoney.lessOperations(thing, storage.type(), less, context)
                                .orElse(null))
                        .confidence("0.6")
                        .effort(Effort.LOW)
                        .risk(Risk.MEDIUM)
                        .priority(Priority.MEDIUM)
                        .build());
    }
}
