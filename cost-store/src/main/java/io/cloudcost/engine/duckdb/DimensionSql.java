package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusType;
import java.util.List;

/** What a dimension's text is in SQL: the same as {@code CostRecord.text}. */
final class DimensionSql {

    private DimensionSql() {}

    /** The text. */
    static String of(Dimension dimension, List<Object> parameters) {
        return text(dimension, key(dimension, parameters));
    }

    /** What has one value for each text; the engine groups by it faster than by text where it is a time. */
    static String key(Dimension dimension, List<Object> parameters) {
        if (dimension instanceof Dimension.Tag tag) {
            parameters.add(tag.key());
            return "map_extract_value(Tags, ?)";
        }
        if (dimension instanceof Dimension.Extension extension) {
            parameters.add(extension.name());
            return "map_extract_value(" + ChargeColumns.EXTENSIONS + ", ?)";
        }
        return isTime(dimension) ? Times.second(column(dimension)) : column(dimension);
    }

    /** The text of a {@link #key}. */
    static String text(Dimension dimension, String key) {
        return isTime(dimension) ? "strftime(" + key + ", '%Y-%m-%dT%H:%M:%SZ')" : key;
    }

    static String column(Dimension dimension) {
        return OldProviderSql.stored(((Dimension.Column) dimension).column());
    }

    private static boolean isTime(Dimension dimension) {
        return dimension instanceof Dimension.Column column && column.column().type() == FocusType.DATE_TIME;
    }
}
