package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of an answer's rows: total, so that there is one right list for each question. */
final class RowOrder {

    private static final Comparator<@Nullable String> TEXT_OR_NULL = Comparator.nullsLast(CodePoints.ORDER);

    private static final Comparator<CostRow> BY_TIME =
            Comparator.comparing(CostRow::time, Comparator.nullsLast(Comparator.<Period>naturalOrder()));

    private static final Comparator<CostRow> LARGEST_FIRST =
            Comparator.comparing(CostRow::sum, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private static final Comparator<CostRow> SMALLEST_FIRST =
            Comparator.comparing(CostRow::sum, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    private RowOrder() {}

    static Comparator<CostRow> of(CostQuery query) {
        Comparator<CostRow> byGroup = byGroup(query.groupBy());
        Comparator<CostRow> order = switch (query.order()) {
            case TIME -> BY_TIME.thenComparing(byGroup);
            case GROUP -> byGroup.thenComparing(BY_TIME);
            case COST_DESCENDING -> LARGEST_FIRST.thenComparing(byGroup).thenComparing(BY_TIME);
            case COST_ASCENDING -> SMALLEST_FIRST.thenComparing(byGroup).thenComparing(BY_TIME);
        };
        return order.thenComparing(CostRow::unit, TEXT_OR_NULL);
    }

    private static Comparator<CostRow> byGroup(List<Dimension> dimensions) {
        return (one, other) -> {
            for (Dimension dimension : dimensions) {
                int difference = TEXT_OR_NULL.compare(one.value(dimension), other.value(dimension));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }
}
