package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns a file has, in the order of their names. */
final class FileColumns {

    private FileColumns() {}

    static FocusColumn[] of(FocusVersion version, Set<FocusQuirk> quirks) {
        boolean old = quirks.contains(FocusQuirk.DEPRECATED_NAMES) && !hasOldNames(version);
        return Stream.of(FocusColumn.values())
                .filter(column -> old ? isOld(column, version) : column.isIn(version))
                .toArray(FocusColumn[]::new);
    }

    /** Whether the version knows no other names anyway. */
    private static boolean hasOldNames(FocusVersion version) {
        return version.isBefore(FocusColumn.SERVICE_PROVIDER_NAME.since());
    }

    private static boolean isOld(FocusColumn column, FocusVersion version) {
        return switch (column) {
            case PROVIDER_NAME, PUBLISHER_NAME -> true;
            case HOST_PROVIDER_NAME, SERVICE_PROVIDER_NAME -> false;
            default -> column.isIn(version);
        };
    }
}
