package io.cloudcost.simulator.focus;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sums over the rows of a file that was written, made without the generator. */
final class Recount {

    private final List<Map<String, @Nullable String>> rows;

    Recount(List<Map<String, @Nullable String>> rows) {
        this.rows = rows;
    }

    Recount where(Predicate<Map<String, @Nullable String>> filter) {
        return new Recount(rows.stream().filter(filter).toList());
    }

    Map<FocusKey, FocusTotals> by(String... columns) {
        return by(row -> Arrays.stream(columns).map(row::get).toArray(String[]::new));
    }

    Map<FocusKey, FocusTotals> by(Function<Map<String, @Nullable String>, @Nullable String[]> values) {
        Map<FocusKey, FocusTotals> sums = new HashMap<>();
        for (Map<String, @Nullable String> row : rows) {
            FocusKey key = FocusKey.of(String.valueOf(row.get("BillingCurrency")), values.apply(row));
            sums.merge(key, totals(row), FocusTotals::plus);
        }
        return sums;
    }

    BigDecimal sum(String column) {
        return rows.stream().map(row -> number(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FocusTotals totals(Map<String, @Nullable String> row) {
        return new FocusTotals(
                1,
                number(row, "BilledCost"),
                number(row, "EffectiveCost"),
                number(row, "ListCost"),
                number(row, "ContractedCost"));
    }

    static BigDecimal number(Map<String, @Nullable String> row, String column) {
        return new BigDecimal(String.valueOf(row.get(column)));
    }
}
