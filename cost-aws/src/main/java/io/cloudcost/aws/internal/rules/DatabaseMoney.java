package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.prices.DatabaseRates;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Database;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.spi.AnalysisContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What other sizes and storage of a database would cost. Nothing is known where its own price is not. */
final class DatabaseMoney {

    private DatabaseMoney() {}

    static boolean isMultiAz(Database thing) {
        return thing.info().attributes().get(ServiceAttributes.MULTI_AZ).orElse(false);
    }

    /** Its storage and operations less so much on gp3. */
    static Optional<Saving> onGp3(Database thing, BigDecimal gib, AnalysisContext context) {
        return rate(thing, "gp3", context)
                .flatMap(rate -> storage(thing, rate.currency())
                        .flatMap(now -> Texts.saving(
                                now.minus(rate.times(gib)),
                                "its storage and operations less the same size on gp3, by AWS's price list")));
    }

    /** So much less of its own storage. */
    static Optional<Saving> less(Database thing, String type, BigDecimal gib, AnalysisContext context) {
        return rate(thing, type, context)
                .filter(rate -> storage(thing, rate.currency()).isPresent())
                .flatMap(rate -> Texts.saving(rate.times(gib), "the price of the storage that is not needed"));
    }

    /** So many operations less; only those of io1 have a known price. */
    static Optional<Saving> lessOperations(Database thing, String type, BigDecimal iops, AnalysisContext context) {
        return DatabaseRates.operation(context.prices(), region(thing), isMultiAz(thing))
                .filter(rate ->
                        type.equals("io1") && storage(thing, rate.currency()).isPresent())
                .flatMap(rate -> Texts.saving(rate.times(iops), "the price of the operations that are not needed"));
    }

    private static Optional<Money> rate(Database thing, String type, AnalysisContext context) {
        return DatabaseRates.storage(context.prices(), region(thing), type, isMultiAz(thing));
    }

    private static Optional<Money> storage(Database thing, String currency) {
        Estimate now = thing.info().surcharges().stream()
                .map(each -> each.price().estimate())
                .reduce(Estimate.NONE, Estimate::plus);
        return now.isComplete() ? now.total().in(currency) : Optional.empty();
    }

    /** The classes of its own family, its own among them if the list has it at its price. */
    static List<CatalogPrice> family(Database thing, AnalysisContext context) {
        String type = String.valueOf(thing.plan());
        return DatabaseRates.family(
                context.prices(),
                region(thing),
                String.valueOf(thing.engine()),
                type.substring(0, type.lastIndexOf('.') + 1),
                isMultiAz(thing));
    }

    static Optional<CatalogPrice> own(Database thing, List<CatalogPrice> family) {
        return family.stream()
                .filter(size -> size.plan().endsWith(":" + thing.plan()))
                .findFirst();
    }

    /** The dearest that costs less and has half the threads or more. */
    static Optional<CatalogPrice> nextSmaller(Database thing, List<CatalogPrice> family) {
        int threads = own(thing, family).map(size -> size.vcpus().orElse(0)).orElse(0);
        return family.stream()
                .filter(size ->
                        size.vcpus().orElse(0) * 2 >= threads && size.vcpus().orElse(0) < threads)
                .filter(size -> size.price().monthlyCost().isPresent())
                .max(Comparator.comparing(
                        size -> size.price().monthlyCost().orElseThrow().amount()));
    }

    static String region(Database thing) {
        return thing.region().orElse("");
    }
}
