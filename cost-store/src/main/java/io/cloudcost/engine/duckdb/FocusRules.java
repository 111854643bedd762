package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.focus.FeatureLevel;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules of a version that a file with these columns can keep or break. */
final class FocusRules {

    /** Recommended to those alone whose zones or split costs they tell of, which a file without them cannot say. */
    private static final Set<FocusColumn> WHERE_OFFERED =
            Set.of(FocusColumn.AVAILABILITY_ZONE, FocusColumn.ALLOCATED_METHOD_DETAILS);

    private FocusRules() {}

    /** Which columns must or should be there. */
    static Map<FocusColumn, FocusSeverity> presence(FocusVersion version) {
        Map<FocusColumn, FocusSeverity> wanted = new EnumMap<>(FocusColumn.class);
        for (FocusColumn column : FocusColumn.columns(version)) {
            if (column.level(version) == FeatureLevel.MANDATORY) {
                wanted.put(column, FocusSeverity.MUST);
            } else if (column.level(version) == FeatureLevel.RECOMMENDED && !WHERE_OFFERED.contains(column)) {
                wanted.put(column, FocusSeverity.SHOULD);
            }
        }
        return wanted;
    }

    /** What holds of each row, in the order of columns. */
    static List<FocusRule> rows(CheckedColumns columns, FocusVersion version, boolean text) {
        List<FocusRule> rules = new ArrayList<>();
        for (FocusColumn column : columns.all()) {
            columns.find(column).ifPresent(source -> rules.addAll(ColumnRules.of(column, source, version, text)));
        }
        rules.addAll(NullRules.of(version));
        rules.addAll(ValueRules.of(version));
        rules.removeIf(rule -> !columns.has(rule.columns().get(0)));
        return rules;
    }

    /** What holds of rows together. */
    static List<GroupRule> groups(CheckedColumns columns, FocusVersion version) {
        return GroupRule.of(version).stream()
                .filter(rule -> columns.has(rule.key()) && columns.has(rule.value()))
                .toList();
    }
}
