package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the table of charges, made from those of FOCUS. Names are the specification's and need no quoting. */
final class ChargeColumns {

    static final List<FocusColumn> FOCUS = FocusColumn.columns(FocusVersion.LATEST);

    /** What a number has beyond its column, as text by the column's name. */
    static final String REMAINDERS = "Remainders";

    /** Columns that FOCUS does not know, by their name. */
    static final String EXTENSIONS = "Extensions";

    static final String TEXT_MAP = "MAP(VARCHAR, VARCHAR)";

    private ChargeColumns() {}

    static String definitions() {
        return FOCUS.stream()
                        .map(column -> column.columnName() + " " + type(column))
                        .collect(Collectors.joining(", ")) + ", " + REMAINDERS + " " + TEXT_MAP + ", " + EXTENSIONS
                + " " + TEXT_MAP;
    }

    /** What to select to read a whole charge: the columns in order, then remainders and extensions. */
    static String selection() {
        return FOCUS.stream()
                        .map(column -> column.type() == FocusType.DATE_TIME
                                ? "epoch_ns(" + column.columnName() + ")"
                                : column.columnName())
                        .collect(Collectors.joining(", "))
                + ", " + REMAINDERS + ", " + EXTENSIONS;
    }

    private static String type(FocusColumn column) {
        if (column.format() == FocusFormat.TAGS) {
            return TEXT_MAP;
        }
        return switch (column.type()) {
            case STRING, JSON -> "VARCHAR";
            case DECIMAL -> Numbers.TYPE;
            case DATE_TIME -> Times.TYPE;
        };
    }
}
