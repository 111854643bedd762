package io.cloudcost.files;

import io.cloudcost.focus.FocusVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of an import.
 *
 * @param files each once, in a fixed order
 * @param notes what was left out, and why
 * @param version which FOCUS they are by the metadata beside them; null if these do not say
 */
record FoundFiles(
        List<BillingFile> files,
        List<String> notes,
        @Nullable FocusVersion version) {

    FoundFiles {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** The same, for files that people know by other names. */
    FoundFiles named(Function<Path, String> name) {
        return new FoundFiles(
                files.stream()
                        .map(file -> file.withName(name.apply(file.path())))
                        .toList(),
                notes,
                version);
    }
}
