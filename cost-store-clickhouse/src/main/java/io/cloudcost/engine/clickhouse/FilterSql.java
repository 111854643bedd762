package io.cloudcost.engine.clickhouse;

import io.cloudcost.query.CostFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A filter in SQL. Each part is true or false and never null, so that <i>not</i> means the rest. */
final class FilterSql {

    private final boolean finer;

    /** @param finer whether numbers have remainders beside their columns */
    FilterSql(boolean finer) {
        this.finer = finer;
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
                ? "(" + DimensionSql.key(present.dimension()) + " IS NOT NULL)"
                : "ifNull(" + comparison(filter) + ", FALSE)";
    }

    private String join(List<CostFilter> filters, String word, String ifNone) {
        return filters.isEmpty() ? ifNone : filters.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String comparison(CostFilter filter) {
        if (filter instanceof CostFilter.In in) {
            return in.values().isEmpty()
                    ? "FALSE"
                    : DimensionSql.of(in.dimension()) + " IN (" + Sql.texts(in.values()) + ")";
        }
        if (filter instanceof CostFilter.Prefix start) {
            return "startsWith(" + DimensionSql.of(start.dimension()) + ", " + Sql.text(start.prefix()) + ")";
        }
        return filter instanceof CostFilter.Compare compare
                ? compare(compare)
                : NumberSql.compare((CostFilter.CompareNumber) filter, finer);
    }

    private static String compare(CostFilter.Compare compare) {
        String symbol = " " + compare.comparison().symbol() + " ";
        Optional<Instant> time = compare.time();
        return time.isPresent()
                ? DimensionSql.column(compare.dimension()) + symbol + Sql.time(time.get())
                : DimensionSql.of(compare.dimension()) + symbol + Sql.text(compare.limit());
    }
}
