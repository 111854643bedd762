package io.cloudcost.analysis.internal;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sizes of a price catalogue: which there are in a machine's own family and region, and cost less in its currency. */
final class Sizes {

    private final Map<Key, CatalogPrice> byPlan = new HashMap<>();
    private final Map<Key, List<CatalogPrice>> byFamily = new HashMap<>();

    private Sizes() {}

    static Sizes of(List<CatalogPrice> prices) {
        Sizes sizes = new Sizes();
        for (CatalogPrice size : prices) {
            sizes.byPlan.put(new Key(size.kind(), size.region(), size.plan()), size);
            if (size.family() != null && size.price().monthlyCost().isPresent()) {
                sizes.byFamily
                        .computeIfAbsent(new Key(size.kind(), size.region(), size.family()), key -> new ArrayList<>())
                        .add(size);
            }
        }
        sizes.byFamily
                .values()
                .forEach(family -> family.sort(
                        Comparator.comparing((CatalogPrice size) -> price(size).amount())
                                .thenComparing(CatalogPrice::plan)));
        return sizes;
    }

    /**
     * Those of the machine's family and region that cost less, the cheapest first; none if its own is not known, or if the machine
     * costs something else than its size does: what makes it dearer, such as a licence, would make the others dearer, too.
     */
    List<CatalogPrice> cheaper(Machine machine) {
        CatalogPrice own = byPlan.get(new Key(machine.kind(), machine.info().region(), machine.plan()));
        Optional<Money> price = machine.price().monthlyCost();
        if (own == null
                || own.family() == null
                || price.isEmpty()
                || !price.equals(own.price().monthlyCost())) {
            return List.of();
        }
        return byFamily.getOrDefault(new Key(own.kind(), own.region(), own.family()), List.of()).stream()
                .filter(size -> isLess(price(size), price.get()))
                .toList();
    }

    /** The dearest of those. */
    Optional<CatalogPrice> nextSmaller(Machine machine) {
        List<CatalogPrice> cheaper = cheaper(machine);
        return cheaper.isEmpty() ? Optional.empty() : Optional.of(cheaper.get(cheaper.size() - 1));
    }

    static Money price(CatalogPrice size) {
        return size.price().monthlyCost().orElseThrow();
    }

    private static boolean isLess(Money one, Money other) {
        return one.currency().equals(other.currency()) && one.isPositive() && one.compareTo(other) < 0;
    }

    private record Key(
            ResourceKind kind,
            @Nullable String region,
            @Nullable String name) {}
}
