package io.cloudcost.files;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param file where
 * @param rows how many
 * @param columns their names, in the file's order
 */
public record ExportResult(Path file, long rows, List<String> columns) {

    public ExportResult {
        columns = List.copyOf(columns);
    }
}
