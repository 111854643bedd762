package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resources put together by what they have in common. */
final class PriceGroups {

    private PriceGroups() {}

    static <R> PriceBreakdown of(
            List<R> resources, Function<R, @Nullable String> name, Function<R, Stream<Price>> prices) {
        Map<Optional<String>, List<R>> byName = new LinkedHashMap<>();
        for (R resource : resources) {
            byName.computeIfAbsent(Optional.ofNullable(name.apply(resource)), key -> new ArrayList<>())
                    .add(resource);
        }
        Estimate total = MonthlyPrice.sum(resources.stream(), prices);
        List<PriceGroup> groups = new ArrayList<>();
        byName.forEach((key, members) -> {
            Estimate monthly = MonthlyPrice.sum(members.stream(), prices);
            groups.add(new PriceGroup(key.orElse(null), members.size(), monthly, Shares.of(monthly, total)));
        });
        groups.sort(Comparator.comparing(PriceGroups::amount, Comparator.reverseOrder())
                .thenComparing(PriceGroup::name, Comparator.nullsLast(Comparator.naturalOrder())));
        return new PriceBreakdown(groups, total);
    }

    private static BigDecimal amount(PriceGroup group) {
        return Shares.largest(group.monthly().total());
    }
}
