package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The prices that make up what a resource costs for a month; none where it is certainly not billed in its state. */
final class MonthlyPrice {

    private MonthlyPrice() {}

    /** Its own price and all surcharges. */
    static Stream<Price> of(CloudResource resource) {
        return Stream.concat(ofItself(resource), surcharges(resource).map(Surcharge::price));
    }

    /** Its own price, before surcharges. */
    static Stream<Price> ofItself(CloudResource resource) {
        return isFree(resource) ? Stream.empty() : Stream.of(resource.price());
    }

    /** One surcharge, where the resource has it. */
    static Stream<Price> ofSurcharge(CloudResource resource, String name) {
        return surcharges(resource)
                .filter(surcharge -> surcharge.name().equals(name))
                .map(Surcharge::price);
    }

    /** The sum over many resources. One pass with one running total, since there may be very many. */
    static <R> Estimate sum(Stream<R> resources, Function<R, Stream<Price>> prices) {
        List<Optional<Money>> all =
                resources.flatMap(prices).map(Price::monthlyCost).toList();
        Amounts total = all.stream().flatMap(Optional::stream).collect(Amounts.summing());
        int priced = (int) all.stream().filter(Optional::isPresent).count();
        return new Estimate(total, priced, all.size() - priced);
    }

    private static Stream<Surcharge> surcharges(CloudResource resource) {
        return isFree(resource) ? Stream.empty() : resource.info().surcharges().stream();
    }

    private static boolean isFree(CloudResource resource) {
        return resource.info().billed() == Billed.NO;
    }
}
