package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Words for the statements that check files. */
final class RuleMacros {

    private static final List<String> MACROS = List.of(
            // the engine takes commas at the end and words for numbers that are none: looked for outside of text
            "rule_is_strict(s) AS NOT regexp_matches(regexp_replace(s, '\"(\\\\.|[^\"\\\\])*\"', '', 'g'), "
                    + "',\\s*[}\\]]|[Nn][Aa][Nn]|[Ii][Nn][Ff]')",
            "rule_is_object(s) AS CASE WHEN s = '{}' THEN TRUE WHEN NOT coalesce(json_valid(s), FALSE) THEN FALSE "
                    + "WHEN json_type(s) <> 'OBJECT' THEN FALSE "
                    + "ELSE len(json_keys(s)) = len(list_distinct(json_keys(s))) AND rule_is_strict(s) END",
            "rule_is_key_value(s) AS CASE WHEN NOT rule_is_object(s) THEN FALSE "
                    + "ELSE len(list_filter(json_extract(s, '$.*'), lambda v: json_type(v) IN ('OBJECT', 'ARRAY'))) = 0 END");

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
