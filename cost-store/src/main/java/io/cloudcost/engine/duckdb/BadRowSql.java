package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What makes a row of a file bad: the same as what a charge refuses, and a billing account that is missing. */
final class BadRowSql {

    private final RowSql row;
    private final List<Problem> problems = new ArrayList<>();

    BadRowSql(RowSql row) {
        this.row = row;
        SourceColumns.NEEDED.forEach(this::needed);
        for (FocusColumn column : ChargeColumns.FOCUS) {
            row.source().find(column).ifPresent(found -> readable(column, found));
        }
        ordered(FocusColumn.BILLING_PERIOD_START, FocusColumn.BILLING_PERIOD_END);
        ordered(FocusColumn.CHARGE_PERIOD_START, FocusColumn.CHARGE_PERIOD_END);
        pricingCurrency();
    }

    /** @param value SQL for the text at fault */
    private record Problem(String condition, FocusColumn column, String value, String reason) {}

    /** Whether the row is bad. */
    String condition() {
        return problems.stream().map(Problem::condition).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** The first problem: a column's name, the text there, a sentence. */
    String problem() {
        return problems.stream()
                .map(problem -> "WHEN " + problem.condition() + " THEN {'column_name': "
                        + SqlText.quote(problem.column().columnName()) + ", 'value': " + problem.value()
                        + ", 'reason': " + SqlText.quote(problem.reason()) + "}")
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private void needed(FocusColumn column) {
        String blank = " AND coalesce(trim(" + text(column) + "), '') = ''";
        add(row.value(column) + " IS NULL" + (row.isStrict() ? "" : blank), column, "It is missing.");
    }

    private void readable(FocusColumn column, SourceColumn found) {
        if (column.type() == FocusType.DECIMAL) {
            add(found.text() + " IS NOT NULL AND " + row.value(column) + " IS NULL", column, NUMBER);
        } else if (column.type() == FocusType.DATE_TIME) {
            add(row.value(column) + " IS NULL", column, "It is not a time such as 2026-11-01T00:00:00Z.");
        } else if (column == FocusColumn.CHARGE_CATEGORY) {
            add(
                    row.value(column) + " IS NULL",
                    column,
                    "It is none of " + String.join(", ", column.allowedValues()) + ".");
        }
    }

    private static final String NUMBER = "It is not a number such as -12.34 of at most " + Numbers.WHOLE_DIGITS
            + " digits before the point and " + Numbers.FINEST_SCALE + " after it.";

    private void ordered(FocusColumn start, FocusColumn end) {
        add(row.value(start) + " >= " + row.value(end), end, "It is not after " + start + ".");
    }

    private void pricingCurrency() {
        String currency = row.value(FocusColumn.PRICING_CURRENCY);
        for (FocusColumn column : ChargeColumns.FOCUS) {
            if (column.currency().filter(FocusColumn.PRICING_CURRENCY::equals).isPresent()
                    && row.source().find(column).isPresent()) {
                add(
                        text(column) + " IS NOT NULL AND " + currency + " IS NULL",
                        column,
                        "There is no PricingCurrency for it.");
            }
        }
    }

    private void add(String condition, FocusColumn column, String reason) {
        problems.add(new Problem("(" + condition + ")", column, text(column), reason));
    }

    private String text(FocusColumn column) {
        return row.source().find(column).map(SourceColumn::text).orElse("NULL");
    }
}
