package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of a file as a row of the store, in SQL. What a bill is about must be readable: a cost, a quantity, a price or a
 * time that is not makes the row bad. What only describes it is kept under its name with {@code x_} where it does not fit.
 */
final class RowSql {

    private final SourceColumns source;
    private final OldProviderSql old;
    private final boolean strict;
    private final Map<FocusColumn, String> values = new LinkedHashMap<>();
    private final Map<String, String> unfit = new LinkedHashMap<>();

    /** @param strict whether it need only be right for rows that are not {@link OddRowSql odd}, and be fast */
    RowSql(SourceColumns source, boolean strict) {
        this.source = source;
        this.old = new OldProviderSql(source);
        this.strict = strict;
        ChargeColumns.FOCUS.forEach(column -> values.put(column, expression(column)));
    }

    /** The columns of FOCUS, remainders and extensions, as the table of charges has them; of {@link #computed}. */
    String selection() {
        return ChargeColumns.FOCUS.stream().map(this::value).collect(Collectors.joining(", ")) + ", " + remainders()
                + ", " + extensions();
    }

    /** These rows of the file with the values beside: the engine works out each once, however often it is asked for. */
    String computed(String rows) {
        String computed = values.entrySet().stream()
                .filter(entry -> isComputed(entry.getValue()))
                .map(entry -> ", " + entry.getValue() + " AS " + alias(entry.getKey()))
                .collect(Collectors.joining());
        return "(SELECT *" + computed + " FROM " + rows + ")";
    }

    /** The value of one column, of {@link #computed}. */
    String value(FocusColumn column) {
        String expression = values.getOrDefault(column, "NULL");
        return isComputed(expression) ? alias(column) : expression;
    }

    private static boolean isComputed(String expression) {
        return expression.contains("(") && !expression.startsWith("\"");
    }

    /** Lenient rows are made of strict ones, and must not find theirs. */
    private String alias(FocusColumn column) {
        return (strict ? "strict_" : "lenient_") + column.columnName();
    }

    private String expression(FocusColumn column) {
        String own = source.find(column).map(found -> value(column, found)).orElse("NULL");
        return old.value(column)
                .map(value -> own.equals("NULL") ? value : "coalesce(" + own + ", " + value + ")")
                .orElse(own);
    }

    boolean isStrict() {
        return strict;
    }

    SourceColumns source() {
        return source;
    }

    private String value(FocusColumn column, SourceColumn found) {
        if (strict && column.type() == FocusType.STRING) {
            return found.text();
        }
        return switch (column.format()) {
            case TEXT, CURRENCY, UNIT ->
                SourceColumns.NEEDED.contains(column) ? "nullif(trim(" + found.text() + "), '')" : found.text();
            case QUANTITY, COST, UNIT_PRICE -> strict ? found.plainNumber() : found.number();
            case DATE_TIME -> strict ? found.plainTime() : found.time();
            case CHOICE -> descriptive(column, found, choice(column, found.text()));
            case TAGS ->
                descriptive(column, found, strict ? found.plainTags() : "nullif(" + found.tags() + ", MAP {})");
            case KEY_VALUE, JSON_OBJECT ->
                strict ? found.text() : descriptive(column, found, "focus_object(" + found.text() + ")");
        };
    }

    private String descriptive(FocusColumn column, SourceColumn found, String expression) {
        if (!strict && !SourceColumns.NEEDED.contains(column)) {
            String text = found.text();
            String value = isComputed(expression) ? alias(column) : expression;
            unfit.put(
                    column.columnName(),
                    "CASE WHEN " + text + " IS NOT NULL AND " + text + " NOT SIMILAR TO '\\s*\\{\\s*\\}\\s*' AND "
                            + value + " IS NULL THEN " + text + " END");
        }
        return expression;
    }

    /** As FOCUS writes it, whatever the case; null if it is none of the allowed. */
    private static String choice(FocusColumn column, String text) {
        String any = column.allowedValues().stream()
                .map(value -> "WHEN " + SqlText.quote(value.toLowerCase(java.util.Locale.ROOT)) + " THEN "
                        + SqlText.quote(value))
                .collect(Collectors.joining(" "));
        return "CASE WHEN " + text + " IN (" + SqlText.list(column.allowedValues()) + ") THEN " + text
                + " ELSE CASE lower(trim(" + text + ")) " + any + " END END";
    }

    /** What the number has beyond its column; null for nothing. */
    String remainder(FocusColumn column) {
        return source.find(column)
                .filter(SourceColumn::mayBeFine)
                .map(found -> "CAST(focus_remainder(" + found.numberText() + ") AS " + Numbers.REMAINDER_TYPE + ")")
                .orElse("NULL");
    }

    private String remainders() {
        if (strict) {
            return "NULL";
        }
        List<SourceColumn> fine = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (FocusColumn column : ChargeColumns.FOCUS) {
            source.find(column)
                    .filter(found -> column.type() == FocusType.DECIMAL && found.mayBeFine())
                    .ifPresent(found -> {
                        fine.add(found);
                        entries.add("{'key': " + SqlText.quote(column.columnName()) + ", 'value': focus_remainder("
                                + found.numberText() + ")}");
                    });
        }
        if (fine.isEmpty()) {
            return "NULL";
        }
        String any = fine.stream()
                .map(found -> "focus_is_fine(" + found.numberText() + ")")
                .collect(Collectors.joining(" OR "));
        return "CASE WHEN " + any + " THEN nullif(map_from_entries(list_filter([" + String.join(", ", entries)
                + "], lambda e: e.value IS NOT NULL)), MAP {}) END";
    }

    private String extensions() {
        Map<String, String> extensions = new TreeMap<>();
        source.extensions().forEach((name, column) -> extensions.put(name, column.text()));
        old.otherPublisher()
                .ifPresent(name -> extensions.putIfAbsent(FocusColumn.PUBLISHER_NAME.extensionName(), name));
        String own = extensions.isEmpty() ? "NULL" : map(extensions);
        if (unfit.isEmpty()) {
            return own;
        }
        String any = unfit.values().stream().collect(Collectors.joining(", ", "coalesce(", ") IS NOT NULL"));
        String entries = unfit.entrySet().stream()
                .map(entry -> "'x_" + entry.getKey() + "': " + entry.getValue())
                .collect(Collectors.joining(", ", "MAP {", "}"));
        return "CASE WHEN " + any + " THEN map_concat(" + own + ", " + entries + ") ELSE " + own + " END";
    }

    private static String map(Map<String, String> extensions) {
        String any = String.join(", ", extensions.values());
        String entries = extensions.entrySet().stream()
                .map(entry -> SqlText.quote(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "MAP {", "}"));
        return "CASE WHEN coalesce(" + any + ") IS NOT NULL THEN " + entries + " END";
    }
}
