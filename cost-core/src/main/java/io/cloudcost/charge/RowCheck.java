package io.cloudcost.charge;

import static io.cloudcost.focus.FocusColumn.BILLED_COST;
import static io.cloudcost.focus.FocusColumn.BILLING_CURRENCY;
import static io.cloudcost.focus.FocusColumn.BILLING_PERIOD_END;
import static io.cloudcost.focus.FocusColumn.BILLING_PERIOD_START;
import static io.cloudcost.focus.FocusColumn.CHARGE_CATEGORY;
import static io.cloudcost.focus.FocusColumn.CHARGE_PERIOD_END;
import static io.cloudcost.focus.FocusColumn.CHARGE_PERIOD_START;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what makes a row meaningless: a missing cost, a period that runs backwards, two currencies. Whether a row keeps
 * to all of FOCUS is another question; a bill that does not is a bill all the same.
 */
final class RowCheck {

    private static final List<FocusColumn> REQUIRED = List.of(
            BILLING_PERIOD_START,
            BILLING_PERIOD_END,
            CHARGE_PERIOD_START,
            CHARGE_PERIOD_END,
            BILLED_COST,
            BILLING_CURRENCY,
            CHARGE_CATEGORY);

    private static final List<FocusColumn> MONEY = Arrays.stream(FocusColumn.values())
            .filter(column -> column.currency().isPresent())
            .toList();

    private final ColumnValues row;
    private final Map<FocusColumn, String> rejected;
    private final Set<String> problems;

    private RowCheck(ColumnValues row, Map<FocusColumn, String> rejected) {
        this.row = row;
        this.rejected = rejected;
        this.problems = new LinkedHashSet<>(rejected.values());
    }

    /** All problems, those of the values that were rejected first. */
    static List<String> problems(ColumnValues row, Map<FocusColumn, String> rejected) {
        RowCheck check = new RowCheck(row, rejected);
        REQUIRED.forEach(check::present);
        check.ordered(BILLING_PERIOD_START, BILLING_PERIOD_END);
        check.ordered(CHARGE_PERIOD_START, CHARGE_PERIOD_END);
        MONEY.forEach(column -> check.currency(column, column.currency().orElseThrow()));
        return List.copyOf(check.problems);
    }

    private void present(FocusColumn column) {
        if (row.get(column) == null && !rejected.containsKey(column)) {
            problems.add(column + " is missing.");
        }
    }

    private void ordered(FocusColumn start, FocusColumn end) {
        if (row.get(start) instanceof Instant from && row.get(end) instanceof Instant to && !from.isBefore(to)) {
            problems.add(end + " " + to + " is not after " + start + " " + from + ".");
        }
    }

    private void currency(FocusColumn column, FocusColumn currency) {
        Object value = row.get(column);
        if (value != null) {
            present(currency);
        }
        if (value instanceof Money money
                && row.get(currency) instanceof String code
                && !code.equals(money.currency())) {
            problems.add(column + " is in " + money.currency() + ", but " + currency + " is " + code + ".");
        }
    }
}
