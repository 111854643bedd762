package io.cloudcost.files;

import java.util.List;

/** A store whose engine reads and writes billing files by itself, without an object per row. For authors of engines. */
public interface FileStore {

    /**
     * Replaces the billing periods of the accounts in these files by what the files say, all in one step.
     *
     * @throws FileException if a file cannot be read as what it should be
     * @throws io.cloudcost.StoreException if it cannot be written; in both cases the old data is still there
     */
    ImportResult importFiles(ImportRequest request);

    /** Rows of imported files that are in quarantine, by file and line; at most this many. */
    List<QuarantinedRow> quarantine(int limit);

    /**
     * Writes charges to a file, whole or not at all.
     *
     * @throws FileException if it cannot be written
     */
    ExportResult exportFile(ExportRequest request);

    /**
     * Checks a file against the rules of FOCUS. What the store holds is neither read nor changed.
     *
     * @throws FileException if the file cannot be read as what it should be
     */
    FocusReport validateFile(ValidationRequest request);
}
