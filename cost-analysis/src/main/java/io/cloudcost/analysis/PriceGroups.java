package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resources put together by what they have in common. */
final class PriceGroups {

    private PriceGroups() {}

    static <R> PriceBreakdown of(List<R> resources, Function<R, @Nullable String> name, Function<R, Estimate> price) {
        Map<Optional<String>, List<Estimate>> byName = new LinkedHashMap<>();
        for (R resource : resources) {
            byName.computeIfAbsent(Optional.ofNullable(name.apply(resource)), key -> new ArrayList<>())
                    .add(price.apply(resource));
        }
        Estimate total = byName.values().stream().flatMap(List::stream).reduce(Estimate.NONE, Estimate::plus);
        List<PriceGroup> groups = new ArrayList<>();
        byName.forEach((key, prices) -> groups.add(group(key.orElse(null), prices, total)));
        groups.sort(Comparator.comparing(PriceGroups::amount, Comparator.reverseOrder())
                .thenComparing(PriceGroup::name, Comparator.nullsLast(Comparator.naturalOrder())));
        return new PriceBreakdown(groups, total);
    }

    private static PriceGroup group(@Nullable String name, List<Estimate> prices, Estimate total) {
        Estimate monthly = prices.stream().reduce(Estimate.NONE, Estimate::plus);
        return new PriceGroup(name, prices.size(), monthly, Shares.of(monthly, total));
    }

    private static BigDecimal amount(PriceGroup group) {
        return Shares.largest(group.monthly().total());
    }
}
