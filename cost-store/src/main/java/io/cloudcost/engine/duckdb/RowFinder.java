package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Finds the first rows that break rules, in the order of the file: all rules on single rows in one go. */
final class RowFinder {

    private final DuckDBConnection connection;
    private final CheckedColumns columns;
    private final String rows;
    private final int first;

    /**
     * @param rows with their number in {@code record_no}
     * @param first how many rows per rule, 1 or more
     */
    RowFinder(DuckDBConnection connection, CheckedColumns columns, String rows, int first) {
        this.connection = connection;
        this.columns = columns;
        this.rows = rows;
        this.first = first;
    }

    /** The rules that rows break, by how many do; nothing is read if there is none. */
    List<BrokenRule> find(Map<FocusRule, Long> rules) throws SQLException {
        if (rules.isEmpty()) {
            return List.of();
        }
        String lists = rules.keySet().stream()
                .map(rule -> columns.sql(hits(rule.columns()) + " FILTER (" + rule.broken() + ")"))
                .collect(Collectors.joining(", "));
        return Sql.first(connection, "SELECT " + lists + " FROM " + rows, row -> {
                    List<BrokenRule> broken = new ArrayList<>();
                    for (Map.Entry<FocusRule, Long> entry : rules.entrySet()) {
                        List<BrokenRule.Hit> hits =
                                read(row, broken.size() + 1, entry.getKey().columns());
                        broken.add(BrokenRule.of(entry.getKey(), entry.getValue(), hits));
                    }
                    return broken;
                })
                .orElseThrow();
    }

    /** A rule that rows break together, with those that do not say what the first row of theirs says. */
    BrokenRule find(GroupRule rule) throws SQLException {
        List<FocusColumn> shown = List.of(rule.value(), rule.key());
        String pairs = "SELECT record_no, {" + rule.key() + "} AS k, {" + rule.value() + "} AS v FROM " + rows;
        String sql = "SELECT count(*), arg_min({'n': record_no, 'v': [v, k]}, record_no, " + first + ") FROM ("
                + pairs + ") JOIN (SELECT k, arg_min(v, record_no) AS first_v FROM (" + pairs
                + ") WHERE k IS NOT NULL AND v IS NOT NULL GROUP BY k HAVING count(DISTINCT v) > 1) USING (k) "
                + "WHERE v <> first_v";
        return Sql.first(
                        connection,
                        columns.sql(sql),
                        row -> new BrokenRule(
                                rule.id(), rule.severity(), rule.text(), row.getLong(1), read(row, 2, shown)))
                .orElseThrow();
    }

    private String hits(List<FocusColumn> shown) {
        return "arg_min({'n': record_no, 'v': ["
                + shown.stream().map(column -> "{" + column + "}").collect(Collectors.joining(", "))
                + "]}, record_no, " + first + ")";
    }

    private static List<BrokenRule.Hit> read(ResultSet row, int column, List<FocusColumn> shown) throws SQLException {
        List<BrokenRule.Hit> hits = new ArrayList<>();
        Array list = row.getArray(column);
        if (list != null) {
            for (Object hit : (Object[]) list.getArray()) {
                hits.add(hit(((Struct) hit).getAttributes(), shown));
            }
        }
        return hits;
    }

    private static BrokenRule.Hit hit(Object[] fields, List<FocusColumn> shown) throws SQLException {
        Object[] texts = (Object[]) ((Array) fields[1]).getArray();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int at = 0; at < shown.size(); at++) {
            values.put(shown.get(at).columnName(), texts[at] == null ? null : texts[at].toString());
        }
        return new BrokenRule.Hit(((Number) fields[0]).longValue(), values);
    }
}
