package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.query.CostRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of an answer, one per group and currency, put together by group. */
final class ChargeGroups {

    private ChargeGroups() {}

    static ChargeBreakdown of(List<CostRow> rows, Function<CostRow, @Nullable String> name) {
        Map<Optional<String>, List<CostRow>> byName = new LinkedHashMap<>();
        for (CostRow row : rows) {
            byName.computeIfAbsent(Optional.ofNullable(name.apply(row)), key -> new ArrayList<>())
                    .add(row);
        }
        Amounts total = sum(rows);
        List<ChargeGroup> groups = new ArrayList<>();
        byName.forEach((key, members) -> groups.add(group(key.orElse(null), members, total)));
        groups.sort(
                Comparator.comparing((ChargeGroup group) -> Shares.largest(group.amount()), Comparator.reverseOrder())
                        .thenComparing(ChargeGroup::name, Comparator.nullsLast(Comparator.naturalOrder())));
        return new ChargeBreakdown(groups, total);
    }

    private static ChargeGroup group(@Nullable String name, List<CostRow> rows, Amounts total) {
        Amounts amount = sum(rows);
        long charges = rows.stream().mapToLong(CostRow::charges).sum();
        return new ChargeGroup(name, amount, charges, Shares.of(amount, total));
    }

    private static Amounts sum(List<CostRow> rows) {
        return rows.stream().flatMap(row -> row.known().stream()).collect(Amounts.summing());
    }
}
