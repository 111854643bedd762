package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FeatureLevel;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tells by the columns of a file which FOCUS it is. */
final class VersionSigns {

    private VersionSigns() {}

    /** The version that has all these columns and demands the fewest others; the oldest of them. */
    static FocusVersion of(Collection<FocusColumn> columns) {
        return Stream.of(FocusVersion.values())
                .min(Comparator.<FocusVersion>comparingLong(version -> foreign(version, columns))
                        .thenComparingLong(version -> missing(version, columns)))
                .orElse(FocusVersion.LATEST);
    }

    private static long foreign(FocusVersion version, Collection<FocusColumn> columns) {
        return columns.stream().filter(column -> !column.isIn(version)).count();
    }

    private static long missing(FocusVersion version, Collection<FocusColumn> columns) {
        return FocusColumn.columns(version).stream()
                .filter(column -> column.level(version) == FeatureLevel.MANDATORY && !columns.contains(column))
                .count();
    }
}
