package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Numbers in SQL: the column and what a number has beyond it. */
final class NumberSql {

    private static final BigDecimal BEYOND_ALL = BigDecimal.TEN.pow(Numbers.WHOLE_DIGITS);

    private NumberSql() {}

    /** What a number has beyond its column; null for nothing. */
    static String remainder(FocusColumn column) {
        return "toDecimal256OrNull(" + ChargeColumns.REMAINDERS + "['" + column.columnName() + "'], "
                + Numbers.FINEST_SCALE + ")";
    }

    /** Whether a limit can be compared with what a column keeps. */
    static boolean fits(BigDecimal limit) {
        return limit.abs().compareTo(BEYOND_ALL) < 0 && Numbers.remainder(limit) == null;
    }

    /** True or false, and null for a charge without the number. */
    static String compare(CostFilter.CompareNumber filter, boolean finer) {
        String column = filter.column().columnName();
        BigDecimal limit = filter.limit();
        if (limit.abs().compareTo(BEYOND_ALL) >= 0) {
            return column + " IS NOT NULL AND " + filter.comparison().holds(-limit.signum());
        }
        BigDecimal kept = limit.setScale(Numbers.SCALE, RoundingMode.DOWN);
        BigDecimal rest = Objects.requireNonNullElse(Numbers.remainder(limit), BigDecimal.ZERO);
        return finer || rest.signum() != 0
                ? byDigits(filter, finer, kept, rest)
                : column + " " + filter.comparison().symbol() + " " + number(kept);
    }

    /** Cutting digits off keeps the order of numbers, so that the rest decides only where all before it is the same. */
    private static String byDigits(CostFilter.CompareNumber filter, boolean finer, BigDecimal kept, BigDecimal rest) {
        String column = filter.column().columnName();
        String remainder = finer
                ? "coalesce(" + remainder(filter.column()) + ", " + fine(BigDecimal.ZERO) + ")"
                : fine(BigDecimal.ZERO);
        String same = column + " = " + number(kept) + " AND " + remainder + " "
                + filter.comparison().symbol() + " " + fine(rest);
        return filter.comparison() == Comparison.EQUAL
                ? same
                : same + " OR " + column + " " + (filter.comparison().holds(-1) ? "<" : ">") + " " + number(kept);
    }

    static String number(BigDecimal number) {
        return "toDecimal128('" + number.toPlainString() + "', " + Numbers.SCALE + ")";
    }

    private static String fine(BigDecimal number) {
        return "toDecimal256('" + number.toPlainString() + "', " + Numbers.FINEST_SCALE + ")";
    }
}
