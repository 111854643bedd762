package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FeatureLevel;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * The columns of a file that is to be written: those of the version that FOCUS demands or that have a value, then the
 * extensions by name.
 */
final class ExportColumns {

    private final Map<FocusColumn, Column> focus = new EnumMap<>(FocusColumn.class);
    private final List<String> extensions;

    private ExportColumns(List<String> extensions) {
        this.extensions = extensions;
    }

    /**
     * One of them.
     *
     * @param whole digits before the point of its largest number
     * @param scale digits after the point of its finest number
     */
    record Column(int whole, int scale) {}

    /** @param charges a FROM clause with its condition */
    static ExportColumns of(DuckDBConnection connection, FocusVersion version, String charges, Object... parameters)
            throws SQLException {
        List<String> extensions = Sql.list(
                connection,
                "SELECT DISTINCT unnest(map_keys(" + ChargeColumns.EXTENSIONS + ")) AS name " + charges + " AND "
                        + ChargeColumns.EXTENSIONS + " IS NOT NULL ORDER BY name",
                row -> row.getString(1),
                parameters);
        if (FocusColumn.PUBLISHER_NAME.isIn(version)) {
            extensions.remove(FocusColumn.PUBLISHER_NAME.extensionName());
        }
        ExportColumns columns = new ExportColumns(extensions);
        String facts = ChargeColumns.FOCUS.stream().map(ExportColumns::facts).collect(Collectors.joining(", "));
        Sql.list(
                connection,
                "SELECT " + facts + " " + charges,
                row -> {
                    columns.take(version, row);
                    return true;
                },
                parameters);
        return columns;
    }

    Map<FocusColumn, Column> focus() {
        return focus;
    }

    List<String> extensions() {
        return extensions;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        focus.keySet().forEach(column -> names.add(column.columnName()));
        names.addAll(extensions);
        return names;
    }

    private static String facts(FocusColumn column) {
        if (column.type() != FocusType.DECIMAL) {
            return "count(" + column + "), 0, 0";
        }
        return "count(" + column + "), coalesce(strlen(CAST(max(abs(" + column + ")) AS VARCHAR)) - "
                + (Numbers.SCALE + 1)
                + ", 1), greatest(" + Numbers.SCALE + ", coalesce(max(strlen(ltrim(map_extract_value("
                + ChargeColumns.REMAINDERS + ", '" + column + "'), '-'))) - 2, 0))";
    }

    private void take(FocusVersion version, ResultSet row) throws SQLException {
        for (FocusColumn column : FocusColumn.columns(version)) {
            int at = ChargeColumns.FOCUS.indexOf(column) * 3;
            if (at < 0) {
                focus.put(column, new Column(0, 0));
            } else if (column.level(version) == FeatureLevel.MANDATORY || row.getLong(at + 1) > 0) {
                focus.put(column, new Column(row.getInt(at + 2), row.getInt(at + 3)));
            }
        }
    }
}
