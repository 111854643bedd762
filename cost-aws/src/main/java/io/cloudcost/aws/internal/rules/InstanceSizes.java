package io.cloudcost.aws.internal.rules;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Instance types of the price list that could stand in for a machine's own. The list has one price for each: Linux on shared hardware. */
final class InstanceSizes {

    /** How AWS names its types: series, generation, attributes, size; among the attributes g is Graviton. */
    private static final Pattern NAME = Pattern.compile("([a-z]+)(\\d+)([a-z-]*)\\..+");

    private InstanceSizes() {}

    /** The dearest that costs less and has half the threads or more, of the machine's own family. */
    static Optional<CatalogPrice> nextSmaller(Machine machine, List<CatalogPrice> prices) {
        int half = (machine.vcpus().orElse(0) + 1) / 2;
        return cheaper(
                        machine,
                        prices,
                        size -> family(size.plan()).equals(family(String.valueOf(machine.plan())))
                                && size.vcpus().orElse(0) >= half
                                && size.vcpus().orElse(0) < machine.vcpus().orElse(0))
                .max(Comparator.comparing(size -> price(size).amount()));
    }

    /** The cheapest Graviton type of the same series with as many threads and as much memory. */
    static Optional<CatalogPrice> graviton(Machine machine, List<CatalogPrice> prices) {
        return cheaper(
                        machine,
                        prices,
                        size -> isGraviton(size.plan())
                                && series(size.plan()).equals(series(String.valueOf(machine.plan())))
                                && size.vcpus().equals(machine.vcpus())
                                && size.memoryMib().equals(machine.memoryMib()))
                .min(Comparator.comparing(size -> price(size).amount()));
    }

    /** Only if the machine's own price is that of the list: with other licences or hardware the two could not be compared. */
    private static Stream<CatalogPrice> cheaper(
            Machine machine, List<CatalogPrice> prices, Predicate<CatalogPrice> fit) {
        Optional<Money> own = machine.price().monthlyCost();
        List<CatalogPrice> region = prices.stream()
                .filter(size -> size.kind().equals(ResourceKind.COMPUTE_INSTANCE))
                .filter(size -> size.region().equals(machine.info().region()))
                .toList();
        boolean comparable = own.isPresent()
                && region.stream()
                        .anyMatch(size -> size.plan().equals(machine.plan())
                                && own.equals(size.price().monthlyCost()));
        return comparable
                ? region.stream()
                        .filter(size -> size.price().monthlyCost().isPresent())
                        .filter(fit)
                        .filter(size -> price(size).compareTo(own.get()) < 0)
                : Stream.empty();
    }

    static Money price(CatalogPrice size) {
        return size.price().monthlyCost().orElseThrow();
    }

    static boolean isGraviton(String type) {
        Matcher name = NAME.matcher(type);
        return name.matches() && name.group(3).contains("g");
    }

    private static String series(String type) {
        Matcher name = NAME.matcher(type);
        return name.matches() ? name.group(1) : type;
    }

    private static String family(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
