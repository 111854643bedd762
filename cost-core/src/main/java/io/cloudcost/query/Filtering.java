package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Whether a charge passes a filter. */
final class Filtering {

    private Filtering() {}

    static boolean passes(CostFilter filter, CostRecord charge) {
        if (filter instanceof CostFilter.And and) {
            return and.filters().stream().allMatch(part -> passes(part, charge));
        }
        if (filter instanceof CostFilter.Or or) {
            return or.filters().stream().anyMatch(part -> passes(part, charge));
        }
        if (filter instanceof CostFilter.Not not) {
            return !passes(not.filter(), charge);
        }
        if (filter instanceof CostFilter.CompareNumber compare) {
            return charge.value(compare.column()) instanceof BigDecimal number
                    && compare.comparison().holds(number.compareTo(compare.limit()));
        }
        return filter instanceof CostFilter.PresentNumber present
                ? charge.value(present.column()) != null
                : dimensionPasses(filter, charge);
    }

    private static boolean dimensionPasses(CostFilter filter, CostRecord charge) {
        if (filter instanceof CostFilter.In in) {
            String value = charge.text(in.dimension());
            return value != null && in.values().contains(value);
        }
        if (filter instanceof CostFilter.Prefix start) {
            String value = charge.text(start.dimension());
            return value != null && value.startsWith(start.prefix());
        }
        return filter instanceof CostFilter.Compare compare
                ? compares(compare, charge)
                : charge.text(((CostFilter.Present) filter).dimension()) != null;
    }

    private static boolean compares(CostFilter.Compare compare, CostRecord charge) {
        Optional<Instant> time = compare.time();
        if (time.isPresent()) {
            Instant value = (Instant) charge.value(((Dimension.Column) compare.dimension()).column());
            return value != null && compare.comparison().holds(value.compareTo(time.get()));
        }
        String value = charge.text(compare.dimension());
        return value != null && compare.comparison().holds(CodePoints.ORDER.compare(value, compare.limit()));
    }
}
