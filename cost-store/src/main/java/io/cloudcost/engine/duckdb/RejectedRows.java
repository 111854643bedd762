package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FocusSeverity;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/**
 * The text of a file that is no row: too few fields, too many, a quote that does not end.
 *
 * @param rows the start of the text by the number of the record, the header being 1
 */
record RejectedRows(SortedMap<Long, String> rows) {

    private static final int SHOWN = 200;

    /** Those of the file that this connection has just read. */
    static RejectedRows take(DuckDBConnection connection, FileShape shape) throws SQLException {
        SortedMap<Long, String> rows = new TreeMap<>();
        if (shape.text()) {
            Sql.list(
                            connection,
                            "SELECT line, min(left(csv_line, " + SHOWN + ")) FROM " + Scan.REJECTS + " GROUP BY line",
                            row -> Map.entry(row.getLong(1), String.valueOf(row.getString(2))))
                    .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        }
        return new RejectedRows(rows);
    }

    int count() {
        return rows.size();
    }

    Set<Long> records() {
        return rows.keySet();
    }

    /** The rule that they break. */
    BrokenRule rule(int first) {
        List<BrokenRule.Hit> hits = rows.entrySet().stream()
                .limit(first)
                .map(entry -> new BrokenRule.Hit(entry.getKey(), Map.of("Row", entry.getValue())))
                .toList();
        return new BrokenRule(
                "Rows.fields",
                FocusSeverity.MUST,
                "A row must have one field for each column, and quotes that end; those that do not are not looked at further.",
                rows.size(),
                hits);
    }
}
