package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Rows that are JSON objects: lines of text, or rows of Parquet with whatever is nested in them. All values that a mapping
 * names are taken out at once, since each time the engine would read the text anew.
 */
final class JsonRows {

    private static final String VALUES = "json_values";
    private static final int SAMPLE = 5_000;

    private JsonRows() {}

    /** The names in a mapping that are no words where they stand. */
    static List<String> paths(Mapping mapping, Pattern name) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> paths = new LinkedHashSet<>();
        mapping.words().forEach((word, template) -> {
            names(name, template).stream().filter(one -> !words.contains(one)).forEach(paths::add);
            words.add(word);
        });
        mapping.templatesOfWords()
                .flatMap(template -> names(name, template).stream())
                .filter(one -> !words.contains(one))
                .forEach(paths::add);
        return List.copyOf(paths);
    }

    private static List<String> names(Pattern name, String template) {
        return name.matcher(template).results().map(found -> found.group(2)).toList();
    }

    /** The value of the path with this number, as text: null for what is not there, or is empty. */
    static String value(int path) {
        return "nullif(" + VALUES + "[" + (path + 1) + "], '')";
    }

    /** Whether a line is no JSON. */
    static String isNone() {
        return VALUES + " IS NULL";
    }

    /** These rows with the values of the paths. */
    static String over(FileShape shape, String scan, List<String> paths) {
        String text = shape.isJsonLines() ? shape.reference(0) : "CAST(to_json(source) AS VARCHAR)";
        String list = SqlText.list(paths.stream().map(path -> "$." + path).toList());
        return "(SELECT *, CASE WHEN json_valid(json_line) THEN json_extract_string(focus_exact_json(json_line), ["
                + list + "]) END AS " + VALUES + " FROM (SELECT *, " + text + " AS json_line FROM " + scan
                + " AS source))";
    }

    /**
     * Lines of JSON have no header: what rows of such files always have is looked for in the first.
     *
     * @throws FileException if one of these is in none of them
     */
    static void check(DuckDBConnection connection, FileShape shape, Mapping mapping, BillingFile file)
            throws SQLException {
        String found = mapping.needed().stream()
                .map(name -> "coalesce(bool_or(json_exists(line, '$." + name + "')), FALSE)")
                .collect(Collectors.joining(", "));
        String sql = "SELECT count(*), [" + found + "] FROM (SELECT CASE WHEN json_valid(c0) THEN c0 END AS line FROM "
                + Scan.numbered(shape, file) + " LIMIT " + SAMPLE + ")";
        List<String> missing = Sql.first(connection, sql, row -> {
                    Object[] known = (Object[]) row.getArray(2).getArray();
                    List<String> lacking = new ArrayList<>();
                    for (int at = 0; at < known.length && row.getLong(1) > 0; at++) {
                        if (!Boolean.TRUE.equals(known[at])) {
                            lacking.add(mapping.needed().get(at));
                        }
                    }
                    return lacking;
                })
                .orElse(List.of());
        if (!missing.isEmpty()) {
            throw new FileException(file + " is no " + mapping.title() + ": its rows lack " + String.join(", ", missing)
                    + ". Nothing was imported.");
        }
    }
}
