package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Numbers in SQL: the column and what a number has beyond it. */
final class NumberSql {

    private static final BigDecimal BEYOND_ALL = BigDecimal.TEN.pow(Numbers.WHOLE_DIGITS);

    private NumberSql() {}

    /** What a number has beyond its column; null for nothing. */
    static String remainder(FocusColumn column) {
        return "CAST(map_extract_value(" + ChargeColumns.REMAINDERS + ", '" + column.columnName() + "') AS "
                + Numbers.REMAINDER_TYPE + ")";
    }

    /** Whether a limit can be compared with what a column keeps. */
    static boolean fits(BigDecimal limit) {
        return limit.abs().compareTo(BEYOND_ALL) < 0 && Numbers.remainder(limit) == null;
    }

    /** True or false, and null for a charge without the number. */
    static String compare(CostFilter.CompareNumber filter, boolean finer, List<Object> parameters) {
        String column = filter.column().columnName();
        BigDecimal limit = filter.limit();
        if (limit.abs().compareTo(BEYOND_ALL) >= 0) {
            return column + " IS NOT NULL AND " + filter.comparison().holds(-limit.signum());
        }
        BigDecimal kept = limit.setScale(Numbers.SCALE, RoundingMode.DOWN);
        BigDecimal rest = Objects.requireNonNullElse(Numbers.remainder(limit), BigDecimal.ZERO);
        if (!finer && rest.signum() == 0) {
            parameters.add(kept.toPlainString());
            return column + " " + filter.comparison().symbol() + " " + number();
        }
        return byDigits(filter, finer, kept, rest, parameters);
    }

    /** Cutting digits off keeps the order of numbers, so that the rest decides only where all before it is the same. */
    private static String byDigits(
            CostFilter.CompareNumber filter, boolean finer, BigDecimal kept, BigDecimal rest, List<Object> parameters) {
        String column = filter.column().columnName();
        String remainder = finer ? "coalesce(" + remainder(filter.column()) + ", 0)" : "0";
        parameters.add(kept.toPlainString());
        parameters.add(rest.toPlainString());
        String same = column + " = " + number() + " AND " + remainder + " "
                + filter.comparison().symbol() + " CAST(? AS " + Numbers.REMAINDER_TYPE + ")";
        if (filter.comparison() == Comparison.EQUAL) {
            return same;
        }
        parameters.add(kept.toPlainString());
        return same + " OR " + column + " " + (filter.comparison().holds(-1) ? "<" : ">") + " " + number();
    }

    /** A limit as a parameter. */
    static String number() {
        return "CAST(? AS " + Numbers.TYPE + ")";
    }
}
