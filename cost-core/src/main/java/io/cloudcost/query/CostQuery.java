package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.model.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question about charges. Made with {@link #builder()}.
 *
 * @param metric the column that is summed: a cost, kept apart by currency, or a quantity, kept apart by unit
 * @param groupBy what the answer is split by
 * @param grain into which spans of time
 * @param period charges of billing periods that start in it; null for all
 * @param filter which charges
 * @param order of the rows
 * @param limit the most rows; 0 for all
 * @param chargePeriod charges that start in it; null for all
 * @param having which sums are wanted: all of these must hold
 */
public record CostQuery(
        FocusColumn metric,
        List<Dimension> groupBy,
        TimeGrain grain,
        @Nullable Period period,
        CostFilter filter,
        Order order,
        int limit,
        @Nullable Period chargePeriod,
        List<Having> having) {

    /**
     * In which order rows come. Text is compared by code point, what is absent comes last; ties are broken by group, time
     * and currency or unit, so that every engine gives the same list.
     */
    public enum Order {
        /** Oldest first, then by group. */
        TIME,
        /** The largest number first, whatever its currency or unit; unknown ones last. */
        COST_DESCENDING,
        /** The smallest number first, the largest credit before all, whatever its currency or unit; unknown ones last. */
        COST_ASCENDING,
        /** By group, then by time. */
        GROUP
    }

    public CostQuery {
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        if (metric.format() != FocusFormat.COST && metric.format() != FocusFormat.QUANTITY) {
            throw new IllegalArgumentException(metric + " is no cost and no quantity and cannot be summed: ask for "
                    + FocusColumn.BILLED_COST + ", " + FocusColumn.CONSUMED_QUANTITY + " or another such column.");
        }
        if (limit < 0) {
            throw new IllegalArgumentException("A limit must not be negative, but is " + limit);
        }
    }

    /** A question for the billed cost of everything. */
    public static CostQueryBuilder builder() {
        return new CostQueryBuilder();
    }

    /** The billing periods it is limited to. */
    public Optional<Period> periodLimit() {
        return Optional.ofNullable(period);
    }

    /** The time in which charges must start. */
    public Optional<Period> chargePeriodLimit() {
        return Optional.ofNullable(chargePeriod);
    }
}
