package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.files.FocusViolation;
import io.cloudcost.files.ViolatingRow;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds of the columns themselves. */
final class HeaderRules {

    private HeaderRules() {}

    /** How many there are. */
    static int count(FocusVersion version) {
        return FocusRules.presence(version).size() + 1;
    }

    static List<FocusViolation> violations(CheckedColumns columns, FocusVersion version) {
        List<FocusViolation> violations = new ArrayList<>();
        FocusRules.presence(version).forEach((column, severity) -> {
            if (!columns.has(column)) {
                violations.add(absent(column, severity));
            }
        });
        if (!columns.odd().isEmpty()) {
            violations.add(odd(columns.odd(), version));
        }
        return violations;
    }

    private static FocusViolation absent(FocusColumn column, FocusSeverity severity) {
        String text = "The column " + column + (severity == FocusSeverity.MUST ? " must" : " should") + " be there.";
        return new FocusViolation(column + ".present", severity, text, 1, List.of());
    }

    private static FocusViolation odd(List<String> names, FocusVersion version) {
        return new FocusViolation(
                "Columns.names",
                FocusSeverity.MUST,
                "A column must be one of FOCUS " + version.label() + ", as it writes them and once, or start with x_.",
                names.size(),
                names.stream()
                        .map(name -> new ViolatingRow(0, Map.of("Column", name)))
                        .toList());
    }
}
