package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.focus.FocusColumn;
import java.util.Collection;

/** How files of one shape are read as rows with columns of FOCUS. */
interface SourceRows {

    /** How the files are laid out. */
    FileShape shape();

    /** Which columns of {@link #over} are which of ours. */
    SourceColumns columns();

    /** A scan of such files, as rows that can be taken: something for a FROM clause. */
    String over(String scan);

    /** All rows in any order. */
    default String all(Collection<BillingFile> files) {
        return over(Scan.rows(shape(), files));
    }

    /** The rows of one file, with the number of the record in {@code record_no}. */
    default String numbered(BillingFile file) {
        return over(Scan.numbered(shape(), file));
    }

    /** What a row costs, of {@link RowSql#computed}: what is said of rows that cannot be taken. */
    default Money cost(RowSql row) {
        return new Money(
                row.value(FocusColumn.BILLED_COST),
                row.remainder(FocusColumn.BILLED_COST),
                row.value(FocusColumn.BILLING_CURRENCY));
    }

    /** Whether what was read is no row at all, in SQL. */
    default String isNone() {
        return "FALSE";
    }

    /** The rule that a row falls under; null where there are no rules. */
    default String rule() {
        return "NULL";
    }

    /**
     * An amount in SQL.
     *
     * @param amount as far as it fits the store's columns
     * @param rest what it has beyond them
     */
    record Money(String amount, String rest, String currency) {}
}
