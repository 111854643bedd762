package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Databases whose processors would do at half the size. Not if what they use of their memory is known not to fit there; a database fills
 * memory with what it might read again, so that this errs on the careful side.
 */
public final class OversizedDatabases extends AwsRule<Database> {

    private static final int PERCENT = 95;
    private static final BigDecimal BYTES_PER_MIB = BigDecimal.valueOf(1_048_576);

    /** For the service loader. */
    public OversizedDatabases() {
        super(
                "aws.rds.oversized",
                "Databases whose processors have little to do",
                Database.class,
                Set.of(Part.DATABASES, Part.UTILIZATION),
                List.of(
                        UseOptions.DATABASE_CPU,
                        UseOptions.DATABASE_P95,
                        UseOptions.DATABASE_CONNECTIONS,
                        AwsOptions.DAYS));
    }

    @Override
    boolean concerns(Database thing) {
        return thing.state() == ResourceState.AVAILABLE
                && String.valueOf(thing.plan()).startsWith("db.")
                && !"db.serverless".equals(thing.plan());
    }

    @Override
    Optional<Finding> look(Database thing, AnalysisContext context) {
        Optional<MetricStats> cpu = Use.of(thing, Metric.CPU_PERCENT, context);
        if (cpu.isEmpty()) {
            return unjudged(thing, Use.notMeasured("Its processor use", context), context);
        }
        BigDecimal most =
                cpu.get().percentiles().getOrDefault(PERCENT, cpu.get().max());
        boolean quiet = cpu.get().mean().compareTo(context.option(UseOptions.DATABASE_CPU)) < 0
                && most.compareTo(context.option(UseOptions.DATABASE_P95)) < 0
                && !IdleDatabases.isIdle(thing, context);
        return quiet ? claim(thing, cpu.get(), most, context) : Optional.empty();
    }

    /** None where its memory is known not to fit the smaller class, or the list has no smaller one. */
    private Optional<Finding> claim(Database thing, MetricStats cpu, BigDecimal most, AnalysisContext context) {
        List<CatalogPrice> family = DatabaseMoney.family(thing, context);
        Optional<CatalogPrice> smaller = DatabaseMoney.nextSmaller(thing, family);
        Optional<BigDecimal> used = usedMib(thing, family, context);
        Optional<BigDecimal> offered = smaller.flatMap(size -> mib(size));
        if (DatabaseMoney.own(thing, family).isPresent() && smaller.isEmpty()) {
            return Optional.empty();
        }
        boolean known = used.isPresent() && offered.isPresent();
        if (known && used.get().compareTo(offered.get()) > 0) {
            return Optional.empty();
        }
        FindingBuilder finding = finding(thing, "uses little of its processors")
                .evidence(Texts.measured(
                        Metric.CPU_PERCENT, "mean", cpu.mean(), context.option(UseOptions.DATABASE_CPU), cpu))
                .evidence(Texts.measured(Metric.CPU_PERCENT, "p95", most, context.option(UseOptions.DATABASE_P95), cpu))
                .evidence(Evidence.of("class", String.valueOf(thing.plan())))
                .evidence(
                        known
                                ? Evidence.of("memory_mib_used", Texts.plain(used.get()), Texts.plain(offered.get()))
                                : Evidence.of("memory", "not known to fit a smaller class"))
                .action("Take the next smaller class of its family in its maintenance window, and watch its memory.")
                .confidence(known ? "0.7" : "0.5")
                .effort(Effort.MEDIUM)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        smaller.ifPresent(size -> save(thing, size, family, finding));
        return Optional.of(finding.build());
    }

    /** What its class has, less what was free at the worst. */
    private static Optional<BigDecimal> usedMib(Database thing, List<CatalogPrice> family, AnalysisContext context) {
        Optional<BigDecimal> free = Use.of(thing, AwsMetrics.FREE_MEMORY_BYTES, context)
                .flatMap(Use::least)
                .map(bytes -> bytes.divide(BYTES_PER_MIB, MathContext.DECIMAL64));
        return DatabaseMoney.own(thing, family)
                .flatMap(OversizedDatabases::mib)
                .flatMap(all -> free.map(all::subtract));
    }

    private static Optional<BigDecimal> mib(CatalogPrice size) {
        return size.memoryMib().isPresent()
                ? Optional.of(BigDecimal.valueOf(size.memoryMib().getAsLong()))
                : Optional.empty();
    }

    /** Only if its own price is that of the list: with other licences the two could not be compared. */
    private static void save(Database thing, CatalogPrice size, List<CatalogPrice> family, FindingBuilder finding) {
        Money other = size.price().monthlyCost().orElseThrow();
        String name = size.plan().substring(size.plan().indexOf(':') + 1);
        thing.price()
                .monthlyCost()
                .filter(own -> DatabaseMoney.own(thing, family)
                        .flatMap(listed -> listed.price().monthlyCost())
                        .filter(own::equals)
                        .isPresent())
                .ifPresent(own -> finding.evidence(Evidence.of(Evidence.TARGET_SIZE, name))
                        .evidence(Evidence.of("smaller_class", name + " at " + other + " a month"))
                        .saving(Texts.saving(
                                        own.minus(other), "its price less that of " + name + ", by AWS's price list")
                                .orElse(null)));
    }
}
