package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import java.util.List;

/** What a dimension's text is in SQL: the same as {@code CostRecord.text}. */
final class DimensionSql {

    private DimensionSql() {}

    static String of(Dimension dimension, List<Object> parameters) {
        if (dimension instanceof Dimension.Column column) {
            return text(stored(column.column()));
        }
        if (dimension instanceof Dimension.Tag tag) {
            parameters.add(tag.key());
            return "map_extract_value(Tags, ?)";
        }
        parameters.add(((Dimension.Extension) dimension).name());
        return "map_extract_value(" + ChargeColumns.EXTENSIONS + ", ?)";
    }

    /** A column that FOCUS has removed is kept under its successor. */
    private static FocusColumn stored(FocusColumn column) {
        return ChargeColumns.FOCUS.contains(column)
                ? column
                : column.successor().orElse(column);
    }

    private static String text(FocusColumn column) {
        return column.type() == FocusType.DATE_TIME
                ? "strftime(" + column.columnName() + ", '%Y-%m-%dT%H:%M:%SZ')"
                : column.columnName();
    }
}
