package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.query.CostFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A filter in SQL with its values as parameters. */
final class FilterSql extends FilterWalk {

    /** Single parameters are compared one after the other for each row; of more, the engine looks them up. */
    private static final int FEW = 20;

    private final boolean finer;
    private final List<Object> parameters;

    /** @param finer whether numbers have remainders beside their columns */
    FilterSql(boolean finer, List<Object> parameters) {
        super("coalesce");
        this.finer = finer;
        this.parameters = parameters;
    }

    @Override
    protected String presence(Dimension dimension) {
        return DimensionSql.of(dimension, parameters);
    }

    @Override
    protected String in(CostFilter.In in) {
        String dimension = DimensionSql.of(in.dimension(), parameters);
        if (in.values().size() > FEW) {
            parameters.add(in.values().toArray(String[]::new));
            return dimension + " IN (SELECT unnest(CAST(? AS VARCHAR[])))";
        }
        parameters.addAll(in.values());
        return dimension + " IN ("
                + String.join(", ", Collections.nCopies(in.values().size(), "?")) + ")";
    }

    @Override
    protected String prefix(CostFilter.Prefix prefix) {
        String dimension = DimensionSql.of(prefix.dimension(), parameters);
        parameters.add(prefix.prefix());
        return "starts_with(" + dimension + ", ?)";
    }

    @Override
    protected String compare(CostFilter.Compare compare) {
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

    @Override
    protected String compare(CostFilter.CompareNumber compare) {
        return NumberSql.compare(compare, finer, parameters);
    }
}
