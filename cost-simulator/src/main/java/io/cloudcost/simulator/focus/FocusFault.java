package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bad row. */
public enum FocusFault {
    /** {@code ListCost} is a word. */
    TEXT_IN_NUMBER(FocusColumn.LIST_COST, "not a number"),
    /** {@code BilledCost} is null, which no version allows. */
    MISSING_BILLED_COST(FocusColumn.BILLED_COST, null),
    /** {@code ChargePeriodStart} is no day of any calendar. */
    BAD_DATE(FocusColumn.CHARGE_PERIOD_START, "2026-02-30T25:00:00Z"),
    /** The row ends before its last columns. */
    TOO_FEW_FIELDS(null, null),
    /** The row has more fields than the header. */
    TOO_MANY_FIELDS(null, null);

    private final @Nullable FocusColumn column;
    private final @Nullable String value;

    FocusFault(@Nullable FocusColumn column, @Nullable String value) {
        this.column = column;
        this.value = value;
    }

    void spoil(Row row) {
        if (column != null) {
            row.set(column, value);
        }
    }

    @Nullable
    FocusColumn column() {
        return column;
    }

    @Nullable
    String value() {
        return value;
    }
}
