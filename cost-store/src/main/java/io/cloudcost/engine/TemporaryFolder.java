package io.cloudcost.engine;

import io.cloudcost.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for what is on its way, gone when closed.
 *
 * @param path without links
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * Makes an empty one.
     *
     * @param use in the folder's name, which has the process's number, too
     */
    public static TemporaryFolder make(String use) {
        try {
            String name = "cloudcost-" + use + "-" + ProcessHandle.current().pid() + "-";
            return new TemporaryFolder(Files.createTempDirectory(name).toRealPath());
        } catch (IOException e) {
            throw unusable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static StoreException unusable(Path path, IOException e) {
        return new StoreException(
                "The folder " + path + " for temporary files cannot be used: " + e.getMessage()
                        + ". Name another with -Djava.io.tmpdir=<folder>.",
                false,
                e);
    }
}
