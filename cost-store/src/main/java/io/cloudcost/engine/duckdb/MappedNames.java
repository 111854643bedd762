package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final Pattern NAME = Pattern.compile("([#?]?)\\{([\\w.]+)\\}");
    private static final String NOTHING = "CAST(NULL AS VARCHAR)";

    private final Mapping mapping;
    private final Told told;
    private final FileShape shape;
    private final Map<String, SourceColumn> columns = new LinkedHashMap<>();
    private final Map<String, SourceColumn> tags = new LinkedHashMap<>();
    private final List<String> paths;

    MappedNames(FileShape shape, Mapping mapping, Told told) {
        this.shape = shape;
        this.mapping = mapping;
        this.told = told;
        this.paths = mapping.isJson() ? JsonRows.paths(mapping, NAME) : List.of();
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

    /** Whether the file has a column of this name, or of one of several with {@code |} between them. */
    boolean has(String names) {
        return Arrays.stream(names.split("\\|", -1)).anyMatch(columns::containsKey);
    }

    /** The column that a template consists of, where it is one with a type of its own. */
    Optional<SourceColumn> typed(String template) {
        Matcher name = NAME.matcher(template);
        return !mapping.isJson()
                        && name.matches()
                        && name.group(1).isEmpty()
                        && !mapping.words().containsKey(name.group(2))
                ? Optional.ofNullable(columns.get(name.group(2))).filter(column -> !column.isText())
                : Optional.empty();
    }

    /** What the rows of a JSON file need before their names mean something. */
    List<String> paths() {
        return paths;
    }

    /**
     * The words, those before that others are made of. Each level is a query of its own: in one, the engine would copy a word
     * to wherever it is used, and in many it would plan for long.
     */
    List<List<String>> levels() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        List<List<String>> levels = new ArrayList<>();
        mapping.words().forEach((word, template) -> {
            int depth = NAME.matcher(template)
                    .results()
                    .mapToInt(name -> depths.getOrDefault(name.group(2), -1) + 1)
                    .max()
                    .orElse(0);
            depths.put(word, depth);
            if (levels.size() == depth) {
                levels.add(new ArrayList<>());
            }
            levels.get(depth).add(word);
        });
        return levels;
    }

    /** A template as SQL. */
    String resolve(String template) {
        return resolve(template, "");
    }

    /** A word's template as SQL. */
    String resolveWord(String word) {
        return resolve(mapping.words().getOrDefault(word, NOTHING), word);
    }

    private String resolve(String template, String within) {
        return NAME.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), name.group(2), within)));
    }

    /** The tags of a row as a map, where the file has any. */
    Optional<String> tags() {
        if (!tags.isEmpty()) {
            return Optional.of(oneByOne());
        }
        if (mapping.tags().isPresent()) {
            return mapping.tags().map(this::resolve);
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

    private String value(String kind, String name, String within) {
        if (kind.equals("?")) {
            return has(name) ? "TRUE" : "FALSE";
        }
        String text = text(name, within);
        return kind.equals("#") ? "focus_number(" + text + ")" : text;
    }

    /** In a word's template it and later ones are no words yet: a column may have their name. */
    private String text(String name, String within) {
        return told.sql(name, shape)
                .or(() -> isWord(name, within) ? Optional.of(word(name)) : Optional.empty())
                .or(() -> Optional.of(paths.indexOf(name)).filter(at -> at >= 0).map(JsonRows::value))
                .or(() -> Optional.ofNullable(columns.get(name)).map(MappedNames::text))
                .orElse(NOTHING);
    }

    private boolean isWord(String name, String within) {
        List<String> words = List.copyOf(mapping.words().keySet());
        int before = within.isEmpty() ? words.size() : words.indexOf(within);
        return name.equals("part") || words.subList(0, before).contains(name);
    }

    /** Parquet has empty text where CSV has nothing. */
    private static String text(SourceColumn column) {
        return column.isText() ? "nullif(" + column.text() + ", '')" : column.text();
    }
}
