package io.cloudcost.copy;

import io.cloudcost.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what is on its way, gone when closed. */
record Folder(Path path) implements AutoCloseable {

    static Folder make() {
        try {
            return new Folder(Files.createTempDirectory("cloudcost-copy-"));
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
