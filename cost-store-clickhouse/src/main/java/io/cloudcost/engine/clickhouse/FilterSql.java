package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.FilterWalk;
import io.cloudcost.focus.Dimension;
import io.cloudcost.query.CostFilter;
import java.time.Instant;
import java.util.Optional;

/** A filter in SQL with its values in the text. */
final class FilterSql extends FilterWalk {

    private final boolean finer;

    /** @param finer whether numbers have remainders beside their columns */
    FilterSql(boolean finer) {
        super("ifNull");
        this.finer = finer;
    }

    @Override
    protected String presence(Dimension dimension) {
        return DimensionSql.key(dimension);
    }

    @Override
    protected String in(CostFilter.In in) {
        return DimensionSql.of(in.dimension()) + " IN (" + Sql.texts(in.values()) + ")";
    }

    @Override
    protected String prefix(CostFilter.Prefix prefix) {
        return "startsWith(" + DimensionSql.of(prefix.dimension()) + ", " + Sql.text(prefix.prefix()) + ")";
    }

    @Override
    protected String compare(CostFilter.Compare compare) {
        String symbol = " " + compare.comparison().symbol() + " ";
        Optional<Instant> time = compare.time();
        return time.isPresent()
                ? DimensionSql.column(compare.dimension()) + symbol + Sql.time(time.get())
                : DimensionSql.of(compare.dimension()) + symbol + Sql.text(compare.limit());
    }

    @Override
    protected String compare(CostFilter.CompareNumber compare) {
        return NumberSql.compare(compare, finer);
    }
}
