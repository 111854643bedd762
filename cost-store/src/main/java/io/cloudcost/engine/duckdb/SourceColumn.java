package io.cloudcost.engine.duckdb;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a file, as a statement names it; what it says as text, number, time or tags.
 *
 * @param reference its name in the statement
 * @param type the engine's word for its type
 * @param decimalComma whether text has a comma for a number's point
 */
record SourceColumn(String reference, String type, boolean decimalComma) {

    private static final String SHORTEST_TAG = "{\"\":\"\"}";
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
    private static final Set<String> WHOLE = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");

    /** Numbers of floating point come as the shortest text that means them, which is what was written before. */
    String text() {
        if (isText()) {
            return reference;
        }
        return isNested() ? "CAST(to_json(" + reference + ") AS VARCHAR)" : "CAST(" + reference + " AS VARCHAR)";
    }

    String number() {
        return fitsExactly()
                ? "TRY_CAST(" + reference + " AS " + Numbers.TYPE + ")"
                : "focus_number(" + numberText() + ")";
    }

    /** The number where it is written plainly. */
    String plainNumber() {
        return "TRY_CAST(" + (fitsExactly() ? reference : text()) + " AS " + Numbers.TYPE + ")";
    }

    /** Whether some of its numbers may have more digits after the point than the store's columns. */
    boolean mayBeFine() {
        return !fitsExactly();
    }

    String numberText() {
        return decimalComma ? "focus_comma(" + text() + ")" : text();
    }

    String time() {
        if (type.equals("TIMESTAMP WITH TIME ZONE")) {
            return "make_timestamp_ns(epoch_ns(" + reference + "))";
        }
        return type.startsWith("TIMESTAMP") || type.equals("DATE")
                ? "TRY_CAST(" + reference + " AS " + Times.TYPE + ")"
                : "focus_time(" + text() + ")";
    }

    /** The time where it is written as FOCUS wants it. */
    String plainTime() {
        return isText() ? "TRY_CAST(" + reference + " AS " + Times.TYPE + ")" : time();
    }

    /** The tags where they are JSON whose values are text, or true for those without one. */
    String plainTags() {
        if (!isText()) {
            return tags();
        }
        String bare = "replace(nullif(" + reference + ", '{}'), '\":true', '\":\"\"')";
        return "TRY_CAST(TRY_CAST(" + bare + " AS JSON) AS MAP(VARCHAR, VARCHAR))";
    }

    /** Whether {@link #plainTags} may be wrong for this text: it gives null, or what looks like true may be other text. */
    String oddTags(String plainTags) {
        return reference + " IS NOT NULL AND " + reference + " <> '{}' AND (" + plainTags + " IS NULL OR contains("
                + reference + ", 'null') OR strlen(" + reference + ") < " + SHORTEST_TAG.length() + " OR (contains("
                + reference + ", 'true') AND regexp_matches(" + reference
                + ", '.\\{|[:,{\\s\\\\]\":true|:\\s+true')))";
    }

    String tags() {
        if (type.startsWith("MAP(")) {
            return "map_from_entries(list_transform(map_entries(CAST(" + reference + " AS MAP(VARCHAR, VARCHAR))), "
                    + "lambda e: {'key': e.key, 'value': coalesce(e.value, '')}))";
        }
        return "focus_tags(" + text() + ")";
    }

    boolean isText() {
        return type.equals(SqlText.VARCHAR);
    }

    boolean isNumber() {
        return WHOLE.contains(type)
                || type.equals("DOUBLE")
                || type.equals("FLOAT")
                || DECIMAL.matcher(type).matches();
    }

    boolean isTime() {
        return type.startsWith("TIMESTAMP");
    }

    private boolean isNested() {
        return type.startsWith("MAP(") || type.startsWith("STRUCT(") || type.endsWith("[]");
    }

    private boolean fitsExactly() {
        Matcher decimal = DECIMAL.matcher(type);
        return WHOLE.contains(type) || (decimal.matches() && Integer.parseInt(decimal.group(2)) <= Numbers.SCALE);
    }
}
