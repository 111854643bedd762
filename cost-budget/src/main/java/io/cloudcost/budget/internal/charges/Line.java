package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Charges that have in common what matters here.
 *
 * @param group what they have in common
 * @param amount their sum
 * @param quantity what was consumed, in the group's unit; null if that is not known
 */
record Line(
        Map<Dimension, @Nullable String> group,
        Money amount,
        @Nullable BigDecimal quantity) {

    /** What charges are told apart by, beside their tags. */
    static final List<FocusColumn> COLUMNS = List.of(
            FocusColumn.RESOURCE_ID,
            FocusColumn.BILLING_ACCOUNT_ID,
            FocusColumn.CHARGE_PERIOD_START,
            FocusColumn.CHARGE_PERIOD_END,
            FocusColumn.BILLING_PERIOD_START,
            FocusColumn.BILLING_PERIOD_END,
            FocusColumn.CHARGE_CATEGORY,
            FocusColumn.SERVICE_CATEGORY,
            FocusColumn.SERVICE_NAME,
            FocusColumn.PRICING_CATEGORY,
            FocusColumn.SKU_ID,
            FocusColumn.CONSUMED_UNIT);

    /** What charges are for, and in which bill they are. */
    static final List<FocusColumn> TIMES = List.of(
            FocusColumn.CHARGE_PERIOD_START,
            FocusColumn.CHARGE_PERIOD_END,
            FocusColumn.BILLING_PERIOD_START,
            FocusColumn.BILLING_PERIOD_END);

    private static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours");

    /** Null for charges that are for no resource. */
    @Nullable
    String resource() {
        return text(FocusColumn.RESOURCE_ID);
    }

    Period period() {
        return period(group);
    }

    Period billingPeriod() {
        return billingPeriod(group);
    }

    static Period period(Map<Dimension, @Nullable String> group) {
        return time(group, FocusColumn.CHARGE_PERIOD_START, FocusColumn.CHARGE_PERIOD_END);
    }

    static Period billingPeriod(Map<Dimension, @Nullable String> group) {
        return time(group, FocusColumn.BILLING_PERIOD_START, FocusColumn.BILLING_PERIOD_END);
    }

    @Nullable
    String text(FocusColumn column) {
        return group.get(Dimension.of(column));
    }

    /** The unit in lower case; empty if there is none. */
    String unit() {
        return Objects.requireNonNullElse(text(FocusColumn.CONSUMED_UNIT), "").toLowerCase(Locale.ROOT);
    }

    /** How many hours the resource was used; null if the charge does not count hours. */
    @Nullable
    BigDecimal hours() {
        return HOURS.contains(unit()) ? quantity : null;
    }

    private static Period time(Map<Dimension, @Nullable String> group, FocusColumn start, FocusColumn end) {
        return new Period(
                FocusText.instant(Objects.requireNonNull(group.get(Dimension.of(start)), "start")),
                FocusText.instant(Objects.requireNonNull(group.get(Dimension.of(end)), "end")));
    }
}
