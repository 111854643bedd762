package io.cloudcost.engine.clickhouse;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the table of charges, made from those of FOCUS. */
final class ChargeColumns {

    static final List<FocusColumn> FOCUS = FocusColumn.columns(FocusVersion.LATEST);

    /** What a number has beyond its column, as text by the column's name. */
    static final String REMAINDERS = "Remainders";

    /** Columns that FOCUS does not know, by their name. */
    static final String EXTENSIONS = "Extensions";

    static final String UNIT = "unit_id";
    static final String ROW = "row_no";

    private static final String TEXT_MAP = "Map(LowCardinality(String), String)";

    /** Text that is another in nearly every row; of any other a part of a table keeps a dictionary. */
    private static final Set<FocusColumn> OWN_TEXT = Set.of(
            FocusColumn.ALLOCATED_RESOURCE_ID,
            FocusColumn.ALLOCATED_RESOURCE_NAME,
            FocusColumn.INVOICE_DETAIL_ID,
            FocusColumn.RESOURCE_ID,
            FocusColumn.RESOURCE_NAME);

    /** Of every charge, and so never null. */
    private static final Set<FocusColumn> ALWAYS = Set.of(
            FocusColumn.BILLED_COST,
            FocusColumn.BILLING_PERIOD_START,
            FocusColumn.BILLING_PERIOD_END,
            FocusColumn.CHARGE_PERIOD_START,
            FocusColumn.CHARGE_PERIOD_END);

    private ChargeColumns() {}

    static String definitions() {
        String focus = FOCUS.stream()
                .map(column -> column.columnName() + " " + type(column))
                .collect(Collectors.joining(", "));
        return UNIT + " Int64, " + ROW + " UInt32, " + focus + ", " + REMAINDERS + " " + TEXT_MAP + ", " + EXTENSIONS
                + " " + TEXT_MAP;
    }

    static List<String> names() {
        return Stream.of(
                        Stream.of(UNIT, ROW),
                        FOCUS.stream().map(FocusColumn::columnName),
                        Stream.of(REMAINDERS, EXTENSIONS))
                .flatMap(names -> names)
                .toList();
    }

    /** What to select to read a whole charge: the columns in order, then remainders and extensions. */
    static String selection() {
        return FOCUS.stream()
                        .map(column -> column.type() == FocusType.DATE_TIME
                                ? Times.nanos(column.columnName())
                                : column.columnName())
                        .collect(Collectors.joining(", "))
                + ", " + REMAINDERS + ", " + EXTENSIONS;
    }

    private static String type(FocusColumn column) {
        if (column.format() == FocusFormat.TAGS) {
            return TEXT_MAP;
        }
        return switch (column.type()) {
            case STRING, JSON -> OWN_TEXT.contains(column) ? "Nullable(String)" : "LowCardinality(Nullable(String))";
            case DECIMAL -> orNull(column, "Decimal(38, 18)");
            case DATE_TIME -> orNull(column, Times.TYPE);
        };
    }

    private static String orNull(FocusColumn column, String type) {
        return ALWAYS.contains(column) ? type : "Nullable(" + type + ")";
    }
}
