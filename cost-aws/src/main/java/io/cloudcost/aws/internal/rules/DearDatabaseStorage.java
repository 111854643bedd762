package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.prices.DatabaseRates;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Databases on {@code io1} whose provisioned operations {@code gp3} includes: 3,000 a second, and 12,000 from 400 GiB on (RDS user guide,
 * storage, for MariaDB, MySQL and PostgreSQL; others are left alone).
 */
public final class DearDatabaseStorage extends AwsRule<Database> {

    private static final Set<String> ENGINES = Set.of("mariadb", "mysql", "postgres");
    private static final BigDecimal SMALL = BigDecimal.valueOf(3_000);
    private static final BigDecimal LARGE = BigDecimal.valueOf(12_000);
    private static final BigDecimal LARGE_FROM = BigDecimal.valueOf(400);

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
        return ENGINES.contains(String.valueOf(thing.engine()))
                && thing.info()
                        .attributes()
                        .get(ServiceAttributes.STORAGE_TYPE)
                        .orElse("")
                        .equals("io1");
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        if (thing.state() != ResourceState.AVAILABLE) {
            return unjudged(thing, "It is not known to be available.", context);
        }
        Attributes facts = thing.info().attributes();
        Optional<BigDecimal> iops = facts.get(AwsAttributes.IOPS);
        Optional<BigDecimal> gib = facts.get(ServiceAttributes.STORAGE);
        if (iops.isEmpty() || gib.isEmpty()) {
            return unjudged(thing, "RDS does not say its size or operations.", context);
        }
        BigDecimal included = gib.get().compareTo(LARGE_FROM) >= 0 ? LARGE : SMALL;
        return iops.filter(paid -> paid.compareTo(included) <= 0)
                .map(paid -> claim(thing, paid, included, gib.get(), context));
    }

    private Finding claim(
            Database thing, BigDecimal paid, BigDecimal included, BigDecimal gib, AnalysisContext context) {
        return finding(thing, "pays for operations that gp3 includes")
                .evidence(Evidence.of("storage_type", "io1", "gp3"))
                .evidence(Evidence.of("provisioned_iops", Texts.plain(paid), Texts.plain(included)))
                .action("Change its storage to gp3, in its maintenance window; latency is a little higher.")
                .saving(saving(thing, gib, context).orElse(null))
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }

    private static Optional<Saving> saving(Database thing, BigDecimal gib, AnalysisContext context) {
        boolean multiAz =
                thing.info().attributes().get(ServiceAttributes.MULTI_AZ).orElse(false);
        Optional<Money> gp3 =
                DatabaseRates.storage(context.prices(), thing.region().orElse(""), "gp3", multiAz);
        Estimate now = thing.info().surcharges().stream()
                .map(each -> each.price().estimate())
                .reduce(Estimate.NONE, Estimate::plus);
        return gp3.filter(rate -> now.isComplete())
                .flatMap(rate -> now.total()
                        .in(rate.currency())
                        .flatMap(sum -> Texts.saving(
                                sum.minus(rate.times(gib)),
                                "its storage and operations less the same size on gp3, by AWS's price list")));
    }
}
