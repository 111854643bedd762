package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the names in a mapping stand for in one file: <code>{cost}</code> a word or a column's text, <code>#{cost}</code> its
 * number as far as it fits the store's columns, <code>?{cost}</code> whether the file has the column.
 */
final class MappedNames {

    private static final Pattern NAME = Pattern.compile("([#?]?)\\{(\\w+)\\}");
    private static final String NOTHING = "CAST(NULL AS VARCHAR)";

    private final Mapping mapping;
    private final Map<String, SourceColumn> columns = new LinkedHashMap<>();
    private final Map<String, SourceColumn> tags = new LinkedHashMap<>();

    MappedNames(FileShape shape, Mapping mapping) {
        this.mapping = mapping;
        for (int at = 0; at < shape.names().size(); at++) {
            String name = shape.names().get(at);
            SourceColumn column = shape.column(at);
            columns.putIfAbsent(mapping.commonName(name), column);
            mapping.tagKey(name).ifPresent(key -> tags.putIfAbsent(key, column));
        }
    }

    /** What a word of a mapping is called in statements. */
    static String word(String name) {
        return "mapped_" + name;
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The column that a template consists of, where it is one with a type of its own. */
    Optional<SourceColumn> typed(String template) {
        Matcher name = NAME.matcher(template);
        return name.matches() && name.group(1).isEmpty() && !mapping.words().containsKey(name.group(2))
                ? Optional.ofNullable(columns.get(name.group(2))).filter(column -> !column.isText())
                : Optional.empty();
    }

    /** A template as SQL. */
    String resolve(String template) {
        return NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), name.group(2))));
    }

    /** The tags of a row as a map, where the file has any. */
    Optional<String> tags() {
        if (!tags.isEmpty()) {
            return Optional.of(oneByOne());
        }
        return mapping.tagMap()
                .map(columns::get)
                .map(column -> "map_from_entries(list_transform(map_entries(" + column.tags()
                        + "), lambda e: {'key': regexp_replace(e.key, '^" + mapping.tagPrefix()
                        + "', ''), 'value': e.value}))");
    }

    private String oneByOne() {
        String entries = tags.entrySet().stream()
                .map(tag -> "{'key': " + SqlText.quote(tag.getKey()) + ", 'value': " + text(tag.getValue()) + "}")
                .collect(Collectors.joining(", "));
        return "map_from_entries(list_filter([" + entries + "], lambda e: e.value IS NOT NULL))";
    }

    private String value(String kind, String name) {
        if (kind.equals("?")) {
            return has(name) ? "TRUE" : "FALSE";
        }
        String text = mapping.words().containsKey(name) || name.equals("part")
                ? word(name)
                : Optional.ofNullable(columns.get(name)).map(MappedNames::text).orElse(NOTHING);
        return kind.equals("#") ? "focus_number(" + text + ")" : text;
    }

    /** Parquet has empty text where CSV has nothing. */
    private static String text(SourceColumn column) {
        return column.isText() ? "nullif(" + column.text() + ", '')" : column.text();
    }
}
