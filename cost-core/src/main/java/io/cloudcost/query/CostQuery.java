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
 * @param metric the cost column that is summed
 * @param groupBy what the answer is split by
 * @param grain into which spans of time
 * @param period charges of billing periods that start in it; null for all
 * @param filter which charges
 * @param order of the rows
 * @param limit the most rows; 0 for all
 */
public record CostQuery(
        FocusColumn metric,
        List<Dimension> groupBy,
        TimeGrain grain,
        @Nullable Period period,
        CostFilter filter,
        Order order,
        int limit) {

    /**
     * In which order rows come. Text is compared by code point, what is absent comes last; ties are broken by group, time
     * and currency, so that every engine gives the same list.
     */
    public enum Order {
        /** Oldest first, then by group. */
        TIME,
        /** The largest number first, whatever its currency; unknown costs last. */
        COST_DESCENDING,
        /** By group, then by time. */
        GROUP
    }

    public CostQuery {
        groupBy = List.copyOf(groupBy);
        if (metric.format() != FocusFormat.COST) {
            throw new IllegalArgumentException(metric + " is no cost and cannot be summed: ask for "
                    + FocusColumn.BILLED_COST + " or another cost column.");
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
}
