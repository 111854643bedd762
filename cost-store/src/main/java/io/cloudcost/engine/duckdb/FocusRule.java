package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.focus.FocusColumn;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule that each row keeps or breaks.
 *
 * @param id the column at fault, or what columns are about together, and a word
 * @param text a sentence
 * @param broken SQL that holds for rows which break it, with columns as {@link CheckedColumns#sql} reads them; the column at
 *     fault comes first
 */
record FocusRule(String id, FocusSeverity severity, String text, String broken) {

    /** A column's text, number or time in SQL. */
    static final Pattern COLUMN = Pattern.compile("([#@]?)\\{([A-Z]\\w+)}");

    static FocusRule must(String id, String text, String broken) {
        return new FocusRule(id, FocusSeverity.MUST, text, broken);
    }

    static FocusRule should(String id, String text, String broken) {
        return new FocusRule(id, FocusSeverity.SHOULD, text, broken);
    }

    /** The columns it looks at, each once. */
    List<FocusColumn> columns() {
        return COLUMN.matcher(broken)
                .results()
                .flatMap(match -> FocusColumn.find(match.group(2)).stream())
                .distinct()
                .toList();
    }
}
