package io.cloudcost.benchmarks;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusVersion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that somebody would write who trusts the file: the engine's own types, straight into the table. */
final class EngineInsert {

    private static final String MAP = "MAP(VARCHAR, VARCHAR)";

    private EngineInsert() {}

    static String of(Connection connection, Path bill) throws SQLException {
        boolean text = !bill.toString().endsWith(".parquet");
        List<String> names = names(
                connection, text ? "read_csv('" + bill + "', all_varchar = true)" : "read_parquet('" + bill + "')");
        String values = FocusColumn.columns(FocusVersion.LATEST).stream()
                .map(column -> value(column, names))
                .collect(Collectors.joining(", "));
        return "INSERT INTO charges SELECT 1, 0, " + values + ", NULL, " + extensions(names) + " FROM "
                + (text ? csv(bill, names) : "read_parquet('" + bill + "')");
    }

    private static List<String> names(Connection connection, String from) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT column_name FROM (DESCRIBE SELECT * FROM " + from + ")")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static String value(FocusColumn column, List<String> names) {
        if (!names.contains(column.columnName())) {
            return "NULL";
        }
        return column.format() == FocusFormat.TAGS
                ? "CAST(CAST(" + column + " AS JSON) AS " + MAP + ")"
                : column.columnName();
    }

    private static String extensions(List<String> names) {
        String entries = names.stream()
                .filter(name -> name.startsWith("x_"))
                .map(name -> "'" + name + "': " + name)
                .collect(Collectors.joining(", "));
        return entries.isEmpty() ? "NULL" : "MAP {" + entries + "}";
    }

    private static String csv(Path bill, List<String> names) {
        String columns = names.stream()
                .map(name -> "'" + name + "': '" + type(name) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv('" + bill + "', auto_detect = false, header = true, columns = " + columns
                + ", delim = ',', quote = '\"', escape = '\"', nullstr = '')";
    }

    private static String type(String name) {
        return FocusColumn.find(name)
                .map(column -> switch (column.type()) {
                    case DECIMAL -> "DECIMAL(38, 18)";
                    case DATE_TIME -> "TIMESTAMP_NS";
                    case STRING, JSON -> "VARCHAR";
                })
                .orElse("VARCHAR");
    }
}
