package io.cloudcost.files;

import java.util.List;

/**
 * The files of an import.
 *
 * @param files each once, in a fixed order
 * @param notes what was left out, and why
 */
record FoundFiles(List<BillingFile> files, List<String> notes) {

    FoundFiles {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
