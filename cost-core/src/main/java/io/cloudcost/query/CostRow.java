package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer, in one currency.
 *
 * @param group the value of each dimension of the question's group-by, in its order; null where charges have none
 * @param time the span of time; null if the question has no time grain
 * @param currency of the metric; the billing currency of charges that lack both the metric and its currency
 * @param cost sum of the metric over the charges that have it; null if none of them has it: unknown is not zero
 * @param charges how many charges are in this line
 * @param missing how many of them lack the metric, and so are not in the sum
 */
public record CostRow(
        Map<Dimension, @Nullable String> group,
        @Nullable Period time,
        String currency,
        @Nullable Money cost,
        long charges,
        long missing) {

    public CostRow {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    /** The value of one dimension of the group; null if the charges have none. */
    public @Nullable String value(Dimension dimension) {
        return group.get(dimension);
    }

    /** The sum; empty if no charge of this line has the metric. */
    public Optional<Money> known() {
        return Optional.ofNullable(cost);
    }
}
