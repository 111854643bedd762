package io.cloudcost.engine.duckdb;

import io.cloudcost.query.CostFilter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A filter in SQL. Each part is true or false and never null, so that <i>not</i> means the rest. */
final class FilterSql {

    private FilterSql() {}

    static String of(CostFilter filter, List<Object> parameters) {
        if (filter instanceof CostFilter.And and) {
            return join(and.filters(), " AND ", "TRUE", parameters);
        }
        if (filter instanceof CostFilter.Or or) {
            return join(or.filters(), " OR ", "FALSE", parameters);
        }
        if (filter instanceof CostFilter.Not not) {
            return "NOT " + of(not.filter(), parameters);
        }
        if (filter instanceof CostFilter.In in) {
            return in(in, parameters);
        }
        return "(" + DimensionSql.of(((CostFilter.Present) filter).dimension(), parameters) + " IS NOT NULL)";
    }

    private static String join(List<CostFilter> filters, String word, String ifNone, List<Object> parameters) {
        return filters.isEmpty()
                ? ifNone
                : filters.stream().map(part -> of(part, parameters)).collect(Collectors.joining(word, "(", ")"));
    }

    private static String in(CostFilter.In in, List<Object> parameters) {
        if (in.values().isEmpty()) {
            return "FALSE";
        }
        String dimension = DimensionSql.of(in.dimension(), parameters);
        parameters.addAll(in.values());
        return "coalesce(" + dimension + " IN ("
                + String.join(", ", Collections.nCopies(in.values().size(), "?")) + "), FALSE)";
    }
}
