package io.cloudcost.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that breaks a rule.
 *
 * @param line the line it starts on, the header being 1; in Parquet, which has no lines, the number of the row from 1. 0 if
 *     it is no row but a column's name
 * @param values what stands in the columns that the rule looks at, as the file has it, the column at fault first; null for
 *     nothing
 */
public record ViolatingRow(long line, Map<String, @Nullable String> values) {

    public ViolatingRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
