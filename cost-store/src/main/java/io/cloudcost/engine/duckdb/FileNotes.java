package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person should know of files that were read. */
final class FileNotes {

    private FileNotes() {}

    /** @param told the version that the user named; null to tell by the columns */
    static void add(List<String> notes, SourceRows rows, List<BillingFile> files, @Nullable FocusVersion told) {
        String where = files.size() == 1 ? files.get(0).path().getFileName().toString() : files.size() + " files";
        if (rows instanceof MappedRows mapped) {
            notes.add(where + ": read as " + mapped.mapping().title() + ".");
            return;
        }
        SourceColumns source = rows.columns();
        FocusVersion version = told == null ? VersionSigns.of(source.known()) : told;
        notes.add(where + ": read as FOCUS " + version.label() + ".");
        String foreign = source.known().stream()
                .filter(column -> !column.isIn(version))
                .map(FocusColumn::columnName)
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            notes.add(where + ": FOCUS " + version.label() + " does not have " + foreign + "; kept all the same.");
        }
        if (!source.unknown().isEmpty()) {
            notes.add(where + ": FOCUS has no column " + String.join(", ", source.unknown())
                    + "; kept with x_ before the name.");
        }
    }
}
