package io.cloudcost.engine.clickhouse;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.focus.FocusType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a dimension's text is in SQL: the same as {@code CostRecord.text}. */
final class DimensionSql {

    /** Columns that charges are not kept under. */
    private static final Map<FocusColumn, String> OLD = Map.of(
            FocusColumn.PROVIDER_NAME,
            "coalesce(" + FocusColumn.HOST_PROVIDER_NAME + ", " + FocusColumn.SERVICE_PROVIDER_NAME + ")",
            FocusColumn.PUBLISHER_NAME,
            "coalesce(" + entry(ChargeColumns.EXTENSIONS, FocusColumn.PUBLISHER_NAME.extensionName()) + ", "
                    + FocusColumn.SERVICE_PROVIDER_NAME + ")");

    private DimensionSql() {}

    /** The text. */
    static String of(Dimension dimension) {
        return isTime(dimension)
                ? "formatDateTime(" + column(dimension) + ", '%Y-%m-%dT%H:%i:%SZ', 'UTC')"
                : key(dimension);
    }

    /** What has one value for each text: of a time its second, as a number. */
    static String key(Dimension dimension) {
        if (dimension instanceof Dimension.Tag tag) {
            return entry("Tags", tag.key());
        }
        if (dimension instanceof Dimension.Extension extension) {
            return entry(ChargeColumns.EXTENSIONS, extension.name());
        }
        return isTime(dimension) ? Times.floor(column(dimension), 1) : column(dimension);
    }

    /** The text of a {@link #key} that was read. */
    static @Nullable String text(Dimension dimension, @Nullable Object key) {
        return key instanceof Long nanos && isTime(dimension) ? FocusText.write(Times.instant(nanos)) : (String) key;
    }

    static String column(Dimension dimension) {
        FocusColumn column = ((Dimension.Column) dimension).column();
        return OLD.getOrDefault(column, column.columnName());
    }

    /** What a map has under a name, found in one look; the engine's own access takes what is absent for empty. */
    private static String entry(String map, String name) {
        return "arrayFirstOrNull((value, key) -> key = " + Sql.text(name) + ", mapValues(" + map + "), mapKeys(" + map
                + "))";
    }

    private static boolean isTime(Dimension dimension) {
        return dimension instanceof Dimension.Column column && column.column().type() == FocusType.DATE_TIME;
    }
}
