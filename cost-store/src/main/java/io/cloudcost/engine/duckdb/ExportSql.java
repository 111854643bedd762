package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FileException;
import io.cloudcost.focus.FocusColumn;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Charges as a file has them, in SQL. */
final class ExportSql {

    private static final int DIGITS = 38;

    private final ExportColumns columns;
    private final boolean text;
    private final boolean spreadsheetSafe;

    /** @param text whether for CSV, else for Parquet */
    ExportSql(ExportColumns columns, boolean text, boolean spreadsheetSafe) {
        this.columns = columns;
        this.text = text;
        this.spreadsheetSafe = text && spreadsheetSafe;
    }

    String selection() {
        Stream<String> focus = columns.focus().entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()) + " AS " + entry.getKey());
        Stream<String> extensions = columns.extensions().stream()
                .map(name -> safe("map_extract_value(" + ChargeColumns.EXTENSIONS + ", " + SqlText.quote(name) + ")")
                        + " AS " + SqlText.name(name));
        return Stream.concat(focus, extensions).collect(Collectors.joining(", "));
    }

    private String value(FocusColumn column, ExportColumns.Column facts) {
        String name = OldProviderSql.stored(column);
        return switch (column.type()) {
            case STRING -> safe(name);
            case DATE_TIME -> text ? "strftime(" + name + ", '%Y-%m-%dT%H:%M:%SZ')" : "CAST(" + name + " AS TIMESTAMP)";
            case JSON -> column.format() == io.cloudcost.focus.FocusFormat.TAGS ? tags(name) : name;
            case DECIMAL -> number(column, facts);
        };
    }

    private String number(FocusColumn column, ExportColumns.Column facts) {
        String name = column.columnName();
        boolean fine = facts.scale() > Numbers.SCALE;
        if (text) {
            return plain(fine ? digits(name) : "CAST(" + name + " AS VARCHAR)");
        }
        if (!fine) {
            return name;
        }
        if (facts.whole() + facts.scale() > DIGITS) {
            throw new FileException("The column " + column + " has numbers with " + facts.whole()
                    + " digits before the point and others with " + facts.scale()
                    + " after it, which Parquet cannot hold exactly: export to .csv.gz instead.");
        }
        return "CAST(" + digits(name) + " AS DECIMAL(" + DIGITS + ", " + facts.scale() + "))";
    }

    /** All digits of a number, those of the remainder behind those of the column. */
    private static String digits(String name) {
        String rest = "map_extract_value(" + ChargeColumns.REMAINDERS + ", '" + name + "')";
        return "CASE WHEN " + rest + " IS NULL THEN CAST(" + name + " AS VARCHAR) ELSE CASE WHEN " + name
                + " = 0 AND prefix(" + rest + ", '-') THEN '-' ELSE '' END || CAST(" + name
                + " AS VARCHAR) || substr(ltrim(" + rest + ", '-'), " + (Numbers.SCALE + 3) + ") END";
    }

    /** Without the zeros at the end. */
    private static String plain(String digits) {
        return "rtrim(rtrim(" + digits + ", '0'), '.')";
    }

    /** A tag without a value is true in FOCUS. */
    private static String tags(String name) {
        return "CASE WHEN list_contains(map_values(" + name
                + "), '') THEN CAST(to_json(map_from_entries(list_transform("
                + "map_entries(" + name
                + "), lambda e: {'key': e.key, 'value': CASE WHEN e.value = '' THEN CAST('true' AS JSON) "
                + "ELSE to_json(e.value) END}))) AS VARCHAR) ELSE CAST(to_json(" + name + ") AS VARCHAR) END";
    }

    private String safe(String value) {
        return spreadsheetSafe
                ? "CASE WHEN regexp_matches(" + value + ", '^[=+\\-@\\t\\r\\n]') THEN '''' || " + value + " ELSE "
                        + value + " END"
                : value;
    }
}
