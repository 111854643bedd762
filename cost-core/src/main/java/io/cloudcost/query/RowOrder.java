package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of an answer's rows: total, so that there is one right list for each question. */
final class RowOrder {

    /** By code point and not by UTF-16 unit: that is how databases compare. */
    private static final Comparator<String> TEXT = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<@Nullable String> TEXT_OR_NULL = Comparator.nullsLast(TEXT);

    private static final Comparator<CostRow> BY_TIME =
            Comparator.comparing(CostRow::time, Comparator.nullsLast(Comparator.<Period>naturalOrder()));

    private static final Comparator<CostRow> BY_COST =
            Comparator.comparing(RowOrder::amount, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private RowOrder() {}

    static Comparator<CostRow> of(CostQuery query) {
        Comparator<CostRow> byGroup = byGroup(query.groupBy());
        Comparator<CostRow> order = switch (query.order()) {
            case TIME -> BY_TIME.thenComparing(byGroup);
            case GROUP -> byGroup.thenComparing(BY_TIME);
            case COST_DESCENDING -> BY_COST.thenComparing(byGroup).thenComparing(BY_TIME);
        };
        return order.thenComparing(CostRow::currency, TEXT);
    }

    private static Comparator<CostRow> byGroup(List<Dimension> dimensions) {
        return (one, other) -> dimensions.stream()
                .mapToInt(dimension -> TEXT_OR_NULL.compare(one.value(dimension), other.value(dimension)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable BigDecimal amount(CostRow row) {
        return row.cost() == null ? null : row.cost().amount();
    }
}
