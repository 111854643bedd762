package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Words for statements that read files: each turns text as files have it into a value, and null for what is none. */
final class ScanMacros {

    private static final String NUMBER = "\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*";
    private static final String TIME =
            "\\s*\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?\\s*(Z|UTC)?\\s*";
    private static final String OFFSET_TIME =
            "\\s*\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?\\s*[+-]\\d\\d(:?\\d\\d)?\\s*";

    private static final List<String> FOCUS = List.of(
            // a decimal comma; a point is taken only where it surely parts thousands
            "focus_comma(s) AS CASE WHEN NOT contains(s, '.') THEN replace(s, ',', '.') "
                    + "WHEN regexp_full_match(s, '\\s*-?\\d{1,3}(\\.\\d{3})+,\\d+\\s*') "
                    + "THEN replace(replace(s, '.', ''), ',', '.') END",
            // text this long, or with an exponent, may be finer than the column: looked at digit by digit
            "focus_is_fine(s) AS coalesce(strlen(s) > 20 OR contains(s, 'E') OR contains(s, 'e'), FALSE)",
            "focus_digits(s) AS regexp_extract(s, '(\\d*)\\.?(\\d*)', 1) || regexp_extract(s, '(\\d*)\\.?(\\d*)', 2)",
            "focus_scale(s) AS strlen(regexp_extract(s, '\\.(\\d*)', 1)) "
                    + "- coalesce(TRY_CAST(regexp_extract(s, '[eE]([+-]?\\d+)', 1) AS INTEGER), 0)",
            "focus_sign(s) AS CASE WHEN contains(regexp_extract(s, '^\\s*([+-]?)', 1), '-') THEN '-' ELSE '' END",
            "focus_unsigned(s) AS regexp_replace(trim(s), '^[+-]', '')",
            // digits with so many after the point, as whole and fraction
            "focus_whole(d, n) AS CASE WHEN n <= 0 THEN d || repeat('0', -n) "
                    + "WHEN n >= strlen(d) THEN '0' ELSE left(d, strlen(d) - n) END",
            "focus_fraction(d, n) AS rtrim(CASE WHEN n <= 0 THEN '' WHEN n >= strlen(d) "
                    + "THEN repeat('0', n - strlen(d)) || d ELSE right(d, n) END, '0')",
            "focus_fine_fraction(s) AS CASE WHEN regexp_full_match(s, '" + NUMBER + "') THEN "
                    + "focus_fraction(focus_digits(focus_unsigned(s)), focus_scale(s)) END",
            "focus_fine_kept(s) AS CASE WHEN strlen(focus_fine_fraction(s)) <= " + Numbers.FINEST_SCALE
                    + " THEN TRY_CAST(focus_sign(s) || focus_whole(focus_digits(focus_unsigned(s)), focus_scale(s)) || '.' "
                    + "|| left(focus_fine_fraction(s), " + Numbers.SCALE + ") AS " + Numbers.TYPE + ") END",
            "focus_number(s) AS CASE WHEN focus_is_fine(s) THEN focus_fine_kept(s) ELSE TRY_CAST(s AS " + Numbers.TYPE
                    + ") END",
            "focus_remainder(s) AS CASE WHEN strlen(focus_fine_fraction(s)) > " + Numbers.SCALE
                    + " THEN focus_sign(s) || '0.' || repeat('0', " + Numbers.SCALE
                    + ") || substr(focus_fine_fraction(s), "
                    + (Numbers.SCALE + 1) + ") END",
            "focus_time(s) AS CASE WHEN strlen(s) = 20 AND suffix(s, 'Z') THEN TRY_CAST(s AS " + Times.TYPE + ") "
                    + "WHEN regexp_full_match(s, '" + TIME
                    + "') THEN TRY_CAST(regexp_replace(trim(s), '\\s*(Z|UTC)$', '') AS "
                    + Times.TYPE + ") WHEN regexp_full_match(s, '" + OFFSET_TIME
                    + "') THEN make_timestamp_ns(epoch_us(TRY_CAST(s AS TIMESTAMPTZ)) * 1000) END",
            "focus_object(s) AS CASE WHEN json_type(TRY_CAST(s AS JSON)) = 'OBJECT' THEN s "
                    + "WHEN json_type(TRY_CAST('{' || s || '}' AS JSON)) = 'OBJECT' THEN '{' || s || '}' END",
            // a tag without a value is true in FOCUS; values that are objects stay JSON
            "focus_tag(j) AS CASE WHEN j IS NULL OR j::VARCHAR IN ('true', 'null') THEN '' "
                    + "WHEN json_type(j) = 'VARCHAR' THEN j ->> '$' ELSE j::VARCHAR END",
            "focus_json_tags(s) AS CASE WHEN contains(s, 'true') OR contains(s, 'null') THEN "
                    + "map_from_entries(list_transform(map_entries(TRY_CAST(TRY_CAST(s AS JSON) AS MAP(VARCHAR, JSON))), "
                    + "lambda e: {'key': e.key, 'value': focus_tag(e.value)})) "
                    + "ELSE TRY_CAST(TRY_CAST(s AS JSON) AS MAP(VARCHAR, VARCHAR)) END",
            "focus_word_tags(s) AS map_from_entries(list_transform(list_filter(str_split(s, ';'), lambda w: trim(w) <> ''), "
                    + "lambda w: {'key': trim(regexp_extract(w, '^[^:=]*')), 'value': trim(regexp_extract(w, '^[^:=]*[:=](.*)$', 1))}))",
            "focus_tags(s) AS CASE WHEN prefix(s, '{') THEN focus_json_tags(s) "
                    + "WHEN prefix(ltrim(s), '{') THEN focus_json_tags(ltrim(s)) "
                    + "WHEN regexp_matches(s, '^\\s*\"[^\"]*\"\\s*:') THEN focus_json_tags('{' || s || '}') "
                    + "WHEN regexp_matches(s, '[:=;]') THEN focus_word_tags(s) END");

    /** For what providers write in their own formats. */
    private static final List<String> PROVIDERS = List.of(
            "focus_is_zero(s) AS coalesce(TRY_CAST(s AS DOUBLE) = 0, FALSE)",
            // exact sums: the digits of all at the largest scale among them
            "focus_negated(s) AS CASE WHEN prefix(trim(s), '-') THEN substr(trim(s), 2) ELSE '-' || focus_unsigned(s) END",
            "focus_common_scale(l) AS list_max(list_transform(l, lambda s: greatest(focus_scale(focus_unsigned(s)), 0)))",
            // 37 digits, so that sums of some of them fit too
            "focus_scaled(s, n) AS CAST(TRY_CAST(focus_sign(s) || focus_digits(focus_unsigned(s)) "
                    + "|| repeat('0', n - focus_scale(focus_unsigned(s))) AS DECIMAL(37, 0)) AS HUGEINT)",
            "focus_whole_sum(l) AS CASE WHEN list_count(l) = len(l) THEN list_sum(l) END",
            // a list of one names what is said more than once, which the engine would work out each time
            "focus_placed(i, n) AS list_transform([{'d': ltrim(i::VARCHAR, '-'), 'n': n, 's': CASE WHEN i < 0 THEN '-' ELSE '' END}], "
                    + "lambda v: v.s || focus_whole(v.d, v.n) || '.' || focus_fraction(v.d, v.n))[1]",
            "focus_sum(l) AS list_transform([focus_common_scale(l)], "
                    + "lambda n: focus_placed(focus_whole_sum(list_transform(l, lambda s: focus_scaled(s, n))), n))[1]",
            "focus_are_numbers(l) AS len(list_filter(l, lambda s: NOT regexp_full_match(s, '" + NUMBER + "'))) = 0",
            // numbers that are written plainly and short
            "focus_plain_sum(l) AS CASE WHEN len(list_filter(l, lambda s: strlen(s) > 20 OR contains(lower(s), 'e'))) = 0 "
                    + "THEN list_transform([list_transform(l, lambda s: TRY_CAST(s AS " + Numbers.TYPE
                    + "))], lambda d: "
                    + "CASE WHEN list_count(d) = len(d) THEN rtrim(rtrim(CAST(list_sum(d) AS VARCHAR), '0'), '.') END)[1] END",
            // what cannot be added stays readable as text and unreadable as a number
            "focus_total(l) AS list_transform([list_filter(l, lambda s: s IS NOT NULL)], lambda x: CASE WHEN len(x) = 0 THEN NULL "
                    + "WHEN len(x) = 1 THEN x[1] ELSE coalesce(focus_plain_sum(x), CASE WHEN focus_are_numbers(x) THEN focus_sum(x) END, "
                    + "array_to_string(x, ' + ')) END)[1]",
            "focus_product(a, b) AS CASE WHEN focus_are_numbers([a, b]) AND strlen(focus_digits(focus_unsigned(a))) "
                    + "+ strlen(focus_digits(focus_unsigned(b))) < 38 THEN focus_placed(focus_scaled(a, focus_scale(focus_unsigned(a))) "
                    + "* focus_scaled(b, focus_scale(focus_unsigned(b))), focus_scale(focus_unsigned(a)) + focus_scale(focus_unsigned(b))) END",
            // the engine reads numbers of JSON as floating point: those that it would change become text
            "focus_is_changed(x) AS CAST(TRY_CAST(x AS DOUBLE) AS VARCHAR) IS DISTINCT FROM x",
            "focus_long_numbers(s) AS regexp_extract_all(s, '[:\\[,]\\s*(-?0*\\.?0*[1-9]\\.?(?:\\d\\.?){15,}(?:[eE][+-]?\\d+)?)', 1)",
            "focus_quoted_numbers(s) AS array_to_string(list_transform("
                    + "regexp_extract_all(s, '\"(?:[^\"\\\\]|\\\\.)*\"|[^\"]+'), lambda t: CASE WHEN prefix(t, '\"') THEN t "
                    + "ELSE regexp_replace(t, '-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?', '\"\\0\"', 'g') END), '')",
            "focus_exact_json(s) AS CASE WHEN len(list_filter(focus_long_numbers(s), lambda x: focus_is_changed(x))) > 0 "
                    + "THEN focus_quoted_numbers(s) ELSE s END",
            // times as BigQuery writes them
            "focus_utc(s) AS CASE WHEN regexp_full_match(s, '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.0+)?( UTC|Z|\\+00(:00)?)?') "
                    + "THEN left(s, 10) || 'T' || substr(s, 12, 8) || 'Z' ELSE s END",
            // the start of a month such as 202609 on the west coast: since 2007 those of April to November are in
            // summer time
            "focus_pacific_month(m) AS CASE WHEN regexp_full_match(m, '\\d{6}') THEN left(m, 4) || '-' || right(m, 2) || '-01T' "
                    + "|| CASE WHEN right(m, 2) BETWEEN '04' AND '11' THEN '07' ELSE '08' END || ':00:00Z' ELSE m END",
            "focus_month_after(m) AS CASE WHEN right(m, 2) < '12' THEN left(m, 4) || lpad(CAST(TRY_CAST(right(m, 2) AS INTEGER) + 1 AS VARCHAR), 2, '0') "
                    + "ELSE CAST(TRY_CAST(left(m, 4) AS INTEGER) + 1 AS VARCHAR) || '01' END",
            // a date as Azure writes it, month first, or the day of a time; what is neither stays as it is
            "focus_day(s) AS CASE WHEN regexp_full_match(s, '\\s*\\d{4}-\\d\\d-\\d\\d([T ].*)?') THEN left(trim(s), 10) "
                    + "WHEN regexp_full_match(s, '\\s*\\d{1,2}/\\d{1,2}/\\d{4}( .*)?') THEN regexp_extract(s, '/(\\d{4})', 1) || '-' "
                    + "|| lpad(regexp_extract(s, '(\\d+)/', 1), 2, '0') || '-' || lpad(regexp_extract(s, '/(\\d+)/', 1), 2, '0') ELSE s END",
            "focus_day_after(s) AS coalesce(strftime(TRY_CAST(focus_day(s) AS DATE) + 1, '%Y-%m-%d'), s)",
            // units such as 10K, 100 Hours, 1 GB/Month as FOCUS writes them
            "focus_block(s) AS rtrim(regexp_extract(s, '^\\d[\\d,]*([KM](\\s|/|$))?'), ' /')",
            "focus_block_size(b) AS replace(rtrim(b, 'KM'), ',', '') || CASE right(b, 1) WHEN 'K' THEN '000' WHEN 'M' THEN '000000' "
                    + "ELSE '' END",
            "focus_unit_name(s) AS CASE WHEN s = '' THEN 'Units' WHEN prefix(s, '/') THEN 'Units' || s ELSE "
                    + "regexp_replace(replace(s, ' ', '-'), '(^|-)(Second|Minute|Hour|Day|Week|Month|Year)$', '\\1\\2s') END",
            "focus_unit(s) AS concat(CASE WHEN focus_block_size(focus_block(trim(s))) NOT IN ('', '1') "
                    + "THEN focus_block_size(focus_block(trim(s))) || ' ' END, "
                    + "focus_unit_name(trim(regexp_replace(substr(trim(s), strlen(focus_block(trim(s))) + 1), '\\s*/\\s*', '/'))))",
            "focus_entry(s, k) AS TRY_CAST(s AS JSON) ->> ('$.\"' || k || '\"')");

    private ScanMacros() {}

    /** Makes those that files of FOCUS need known to this connection alone; each takes the engine a millisecond or more. */
    static void defineForFocus(DuckDBConnection connection) throws SQLException {
        define(connection, FOCUS);
    }

    /** As {@link #defineForFocus}, with those that files of providers need beside. */
    static void defineForProviders(DuckDBConnection connection) throws SQLException {
        define(connection, FOCUS);
        define(connection, PROVIDERS);
    }

    private static void define(DuckDBConnection connection, List<String> macros) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String macro : macros) {
                statement.execute("CREATE OR REPLACE TEMP MACRO " + macro);
            }
        }
    }
}
