package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Words for the statements that check files. */
final class RuleMacros {

    /** The engine takes commas at the end, and words for numbers that are none. */
    private static final String LENIENCY = ",\\s*[}\\]]|[:,\\[]\\s*-?([Nn][Aa]|[Ii])";

    // what takes long is done to that text alone which a quick look does not clear
    private static final List<String> MACROS = List.of(
            "rule_is_lenient(s) AS CASE WHEN NOT regexp_matches(s, '" + LENIENCY + "') THEN FALSE "
                    + "ELSE regexp_matches(regexp_replace(s, '\"(\\\\.|[^\"\\\\])*\"', '', 'g'), '" + LENIENCY
                    + "') END",
            "rule_is_object(s) AS CASE WHEN s = '{}' THEN TRUE WHEN NOT coalesce(json_valid(s), FALSE) THEN FALSE "
                    + "WHEN json_type(s) <> 'OBJECT' OR rule_is_lenient(s) THEN FALSE "
                    + "ELSE len(json_keys(s)) = len(list_distinct(json_keys(s))) END",
            "rule_is_flat(s) AS CASE WHEN NOT contains(substr(s, 2), '{') AND NOT contains(s, '[') THEN TRUE ELSE "
                    + "len(list_filter(json_extract(s, '$.*'), lambda v: json_type(v) IN ('OBJECT', 'ARRAY'))) = 0 END",
            "rule_is_key_value(s) AS CASE WHEN rule_is_object(s) THEN rule_is_flat(s) ELSE FALSE END");

    private RuleMacros() {}

    /** Makes them known to this connection alone. */
    static void define(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String macro : MACROS) {
                statement.execute("CREATE OR REPLACE TEMP MACRO " + macro);
            }
        }
    }
}
