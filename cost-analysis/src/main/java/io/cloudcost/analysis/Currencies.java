package io.cloudcost.analysis;

import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The currency of an account, so that the price of nothing can be said as an amount. */
final class Currencies {

    private Currencies() {}

    /** The one currency of all prices, invoices and charges; empty if there are none or several. */
    static Optional<String> only(CostSnapshot snapshot) {
        List<String> currencies = Stream.of(prices(snapshot), invoices(snapshot), charges(snapshot))
                .flatMap(money -> money)
                .map(Money::currency)
                .distinct()
                .limit(2)
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty();
    }

    private static Stream<Money> prices(CostSnapshot snapshot) {
        Stream<Money> resources =
                snapshot.resources().stream().map(CloudResource::price).flatMap(price -> price.monthlyCost().stream());
        Stream<Money> catalogue = snapshot.prices().stream().flatMap(line -> line.price().monthlyCost().stream());
        return Stream.concat(resources, catalogue);
    }

    private static Stream<Money> invoices(CostSnapshot snapshot) {
        return snapshot.invoices().stream().map(Invoice::total);
    }

    private static Stream<Money> charges(CostSnapshot snapshot) {
        return snapshot.chargeSets().stream()
                .map(ChargeSet::coverage)
                .flatMap(coverage -> coverage.total().list().stream());
    }
}
