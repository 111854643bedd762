package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of one row on their way into the groups of a {@link CostRecord}. */
final class ColumnValues {

    private final Map<FocusColumn, Object> values;

    /** A copy, in which columns that FOCUS has removed speak for their successors where those are not set. */
    ColumnValues(Map<FocusColumn, Object> values) {
        this.values = new EnumMap<>(values);
        OldProviders.passOn(this.values);
    }

    @Nullable
    Object get(FocusColumn column) {
        return values.get(column);
    }

    @Nullable
    String text(FocusColumn column) {
        return (String) values.get(column);
    }

    @Nullable
    BigDecimal number(FocusColumn column) {
        return (BigDecimal) values.get(column);
    }

    @Nullable
    Money money(FocusColumn column) {
        return money(column, FocusColumn.BILLING_CURRENCY);
    }

    @Nullable
    Money pricingMoney(FocusColumn column) {
        return money(column, FocusColumn.PRICING_CURRENCY);
    }

    Tags tags(FocusColumn column) {
        return Objects.requireNonNullElse((Tags) values.get(column), Tags.none());
    }

    <E extends Enum<E>> @Nullable E choice(FocusColumn column, Class<E> type) {
        String label = text(column);
        return label == null ? null : Labels.constant(type, label);
    }

    Period period(FocusColumn start, FocusColumn end) {
        return new Period(required((Instant) values.get(start)), required((Instant) values.get(end)));
    }

    /** What {@link RowCheck} has found to be there. */
    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private @Nullable Money money(FocusColumn column, FocusColumn currency) {
        Object value = values.get(column);
        return value instanceof BigDecimal amount ? new Money(amount, required(text(currency))) : (Money) value;
    }
}
