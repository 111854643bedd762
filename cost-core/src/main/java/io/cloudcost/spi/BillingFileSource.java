package io.cloudcost.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an export's files are: a bucket, a container, a folder. For authors of providers; an import asks for the names, looks
 * at the manifests and fetches what these name. Not thread-safe.
 */
public interface BillingFileSource {

    /** The files of a folder on this machine. */
    static BillingFileSource folder(Path folder) {
        return new LocalFolder(folder);
    }

    /** What people know this place as, without secrets, for example {@code s3://bucket/prefix}. */
    String name();

    /**
     * The files that are there now, with all folders below.
     *
     * @return names with {@code /} between folders, relative to this place, each once
     * @throws io.cloudcost.CostException if the place cannot be read
     */
    List<String> list();

    /**
     * Copies a file.
     *
     * @param name one of {@link #list}
     * @param target a file that is not there yet, in a folder that is; what is written of it if this fails does not matter
     * @throws io.cloudcost.CostException if it cannot be read or written
     */
    void fetch(String name, Path target);

    /** The folder, where this is one of this machine: its files are read where they are. */
    default Optional<Path> localFolder() {
        return Optional.empty();
    }
}
