package io.cloudcost.engine.duckdb;

import io.cloudcost.query.CostFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A filter in SQL. Each part is true or false and never null, so that <i>not</i> means the rest. */
final class FilterSql {

    private final boolean finer;
    private final List<Object> parameters;

    /** @param finer whether numbers have remainders beside their columns */
    FilterSql(boolean finer, List<Object> parameters) {
        this.finer = finer;
        this.parameters = parameters;
    }

    String of(CostFilter filter) {
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
                ? "(" + DimensionSql.of(present.dimension(), parameters) + " IS NOT NULL)"
                : "coalesce(" + comparison(filter) + ", FALSE)";
    }

    private String join(List<CostFilter> filters, String word, String ifNone) {
        return filters.isEmpty() ? ifNone : filters.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String comparison(CostFilter filter) {
        if (filter instanceof CostFilter.In in) {
            return in(in);
        }
        if (filter instanceof CostFilter.Prefix start) {
            String dimension = DimensionSql.of(start.dimension(), parameters);
            parameters.add(start.prefix());
            return "starts_with(" + dimension + ", ?)";
        }
        return filter instanceof CostFilter.Compare compare
                ? compare(compare)
                : NumberSql.compare((CostFilter.CompareNumber) filter, finer, parameters);
    }

    private String in(CostFilter.In in) {
        if (in.values().isEmpty()) {
            return "FALSE";
        }
        String dimension = DimensionSql.of(in.dimension(), parameters);
        parameters.addAll(in.values());
        return dimension + " IN ("
                + String.join(", ", Collections.nCopies(in.values().size(), "?")) + ")";
    }

    private String compare(CostFilter.Compare compare) {
        String symbol = " " + compare.comparison().symbol() + " ";
        Optional<Instant> time = compare.time();
        if (time.isPresent()) {
            parameters.add(Times.nearest(time.get()));
            return DimensionSql.column(compare.dimension()) + symbol + "make_timestamp_ns(?)";
        }
        String dimension = DimensionSql.of(compare.dimension(), parameters);
        parameters.add(compare.limit());
        return dimension + symbol + "?";
    }
}
