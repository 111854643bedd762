package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CostQuery}. */
public final class CostQueryBuilder {

    private FocusColumn metric = FocusColumn.BILLED_COST;
    private final List<Dimension> groupBy = new ArrayList<>();
    private TimeGrain grain = TimeGrain.NONE;
    private @Nullable Period period;
    private CostFilter filter = CostFilter.all();
    private CostQuery.Order order = CostQuery.Order.COST_DESCENDING;
    private int limit;
    private @Nullable Period chargePeriod;
    private final List<Having> having = new ArrayList<>();

    CostQueryBuilder() {}

    /** The column that is summed, a cost or a quantity; billed cost unless told. */
    public CostQueryBuilder metric(FocusColumn value) {
        metric = value;
        return this;
    }

    /** Splits the answer by these dimensions, in this order, after those already there. */
    public CostQueryBuilder groupBy(Dimension... dimensions) {
        groupBy.addAll(List.of(dimensions));
        return this;
    }

    /** Splits the answer by these columns. */
    public CostQueryBuilder groupBy(FocusColumn... columns) {
        for (FocusColumn column : columns) {
            groupBy.add(Dimension.of(column));
        }
        return this;
    }

    /** Splits the answer by time. */
    public CostQueryBuilder grain(TimeGrain value) {
        grain = value;
        return this;
    }

    /** Only charges of billing periods that start in this period. */
    public CostQueryBuilder period(@Nullable Period value) {
        period = value;
        return this;
    }

    /** Only charges that start in this period, whatever their billing period. */
    public CostQueryBuilder chargePeriod(@Nullable Period value) {
        chargePeriod = value;
        return this;
    }

    /** Only these charges; several calls narrow further. */
    public CostQueryBuilder where(CostFilter value) {
        filter = filter.and(value);
        return this;
    }

    /** Only rows with such a sum, in whatever currency or unit; several calls narrow further. */
    public CostQueryBuilder having(Comparison comparison, BigDecimal sum) {
        having.add(new Having(comparison, sum));
        return this;
    }

    /** The order of the rows; the largest cost first unless told. */
    public CostQueryBuilder orderBy(CostQuery.Order value) {
        order = value;
        return this;
    }

    /** The most rows; 0 for all. */
    public CostQueryBuilder limit(int value) {
        limit = value;
        return this;
    }

    /** The finished question. */
    public CostQuery build() {
        return new CostQuery(metric, groupBy, grain, period, filter, order, limit, chargePeriod, having);
    }
}
