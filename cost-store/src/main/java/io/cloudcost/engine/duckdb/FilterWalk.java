package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.query.CostFilter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A filter in SQL, of whichever engine. Each part is true or false and never null, so that <i>not</i> means the rest. Parts
 * are asked for in the order in which they stand in the text.
 */
public abstract class FilterWalk {

    private final String ifNull;

    /** @param ifNull the engine's function that gives its second argument where the first is null */
    protected FilterWalk(String ifNull) {
        this.ifNull = ifNull;
    }

    /** The condition that charges meet. */
    public final String of(CostFilter filter) {
        if (filter instanceof CostFilter.And and) {
            return join(and.filters(), " AND ", "TRUE");
        }
        if (filter instanceof CostFilter.Or or) {
            return join(or.filters(), " OR ", "FALSE");
        }
        if (filter instanceof CostFilter.Not not) {
            return "NOT " + of(not.filter());
        }
        if (filter instanceof CostFilter.PresentNumber present) {
            return "(" + present.column().columnName() + " IS NOT NULL)";
        }
        return filter instanceof CostFilter.Present present
                ? "(" + presence(present.dimension()) + " IS NOT NULL)"
                : ifNull + "(" + comparison(filter) + ", FALSE)";
    }

    /** What is null where charges have nothing under this dimension. */
    protected abstract String presence(Dimension dimension);

    /** Whether it has one of these values, of which there is at least one. */
    protected abstract String in(CostFilter.In in);

    /** Whether it starts so. */
    protected abstract String prefix(CostFilter.Prefix prefix);

    /** Whether a text or a time is before or after. */
    protected abstract String compare(CostFilter.Compare compare);

    /** Whether a number is larger or smaller. */
    protected abstract String compare(CostFilter.CompareNumber compare);

    private String join(List<CostFilter> filters, String word, String ifNone) {
        return filters.isEmpty() ? ifNone : filters.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String comparison(CostFilter filter) {
        if (filter instanceof CostFilter.In in) {
            return in.values().isEmpty() ? "FALSE" : in(in);
        }
        if (filter instanceof CostFilter.Prefix start) {
            return prefix(start);
        }
        return filter instanceof CostFilter.Compare compare
                ? compare(compare)
                : compare((CostFilter.CompareNumber) filter);
    }
}
