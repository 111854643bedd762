package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.files.FocusViolation;
import io.cloudcost.files.ViolatingRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rule that rows break, and the first that do.
 *
 * @param count how many rows break it
 */
record BrokenRule(String id, FocusSeverity severity, String text, long count, List<Hit> first) {

    /**
     * A row that breaks it.
     *
     * @param record its number in the file, from 1
     * @param values what stands in the columns that the rule looks at
     */
    record Hit(long record, Map<String, @Nullable String> values) {

        Hit {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    static BrokenRule of(FocusRule rule, long count, List<Hit> first) {
        return new BrokenRule(rule.id(), rule.severity(), rule.text(), count, first);
    }

    /** For who asked, with the lines that the records are on. */
    FocusViolation onLines(LongUnaryOperator line) {
        return new FocusViolation(
                id,
                severity,
                text,
                count,
                first.stream()
                        .map(hit -> new ViolatingRow(line.applyAsLong(hit.record()), hit.values()))
                        .toList());
    }
}
