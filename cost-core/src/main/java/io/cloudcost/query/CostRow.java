package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer: a sum in one currency, or of one unit.
 *
 * @param metric what is summed: a cost or a quantity
 * @param group the value of each dimension of the question's group-by, in its order; null where charges have none
 * @param time the span of time; null if the question has no time grain
 * @param unit of the sum. Of a cost its currency, never null: that of the metric, or the billing currency of charges that
 *     lack both the metric and its currency. Of a quantity its unit, null for charges that name none
 * @param sum of the metric over the charges that have it; null if none of them has it: unknown is not zero
 * @param charges how many charges are in this line
 * @param missing how many of them lack the metric, and so are not in the sum
 */
public record CostRow(
        FocusColumn metric,
        Map<Dimension, @Nullable String> group,
        @Nullable Period time,
        @Nullable String unit,
        @Nullable BigDecimal sum,
        long charges,
        long missing) {

    public CostRow {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        sum = sum == null ? null : Money.canonical(sum);
        if (metric.currency().isPresent()) {
            Objects.requireNonNull(unit, "currency");
        }
    }

    /** The value of one dimension of the group; null if the charges have none. */
    public @Nullable String value(Dimension dimension) {
        return group.get(dimension);
    }

    /** The currency of the cost. @throws IllegalStateException if the metric is a quantity */
    public String currency() {
        if (metric.currency().isEmpty()) {
            throw new IllegalStateException(metric + " is a quantity and has no currency: ask the row for its unit.");
        }
        return Objects.requireNonNull(unit, "currency");
    }

    /**
     * The sum of costs; null if no charge of this line has the metric.
     *
     * @throws IllegalStateException if the metric is a quantity
     */
    public @Nullable Money cost() {
        String currency = currency();
        return sum == null ? null : new Money(sum, currency);
    }

    /**
     * The sum of costs; empty if no charge of this line has the metric.
     *
     * @throws IllegalStateException if the metric is a quantity
     */
    public Optional<Money> known() {
        return Optional.ofNullable(cost());
    }
}
