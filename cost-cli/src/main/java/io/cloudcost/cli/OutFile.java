package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** A file that appears, or replaces the one before, only when it is complete. */
final class OutFile {

    private OutFile() {}

    /** What is written; throws what writing throws. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** Says early what would fail late, so that nobody waits for a collection that cannot be written down. */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new ConfigurationException("'" + file + "' is a folder. Give the name of a file, for example "
                    + file.resolve("costs.txt") + ".");
        }
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "There is no folder '" + folder + "' to write '" + file.getFileName() + "' into. Make it first.");
        }
        if (!Files.isWritable(isPlain(file) ? folder : file)) {
            throw new ConfigurationException("The file '" + file
                    + "' cannot be written: no permission. Choose another place, or change the permissions.");
        }
    }

    static void write(Path file, Content content) throws IOException {
        if (isPlain(file)) {
            replace(file, content);
        } else {
            fill(file, content, StandardOpenOption.WRITE);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path part = folder(file)
                .resolve("." + file.getFileName() + "."
                        + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".part");
        try {
            fill(part, content, StandardOpenOption.CREATE_NEW);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path file, Content content, StandardOpenOption how) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, how, StandardOpenOption.WRITE)) {
            content.writeTo(writer);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException oldFileSystem) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    // Devices and pipes such as /dev/stdout are written into; replacing them would be a mischief.
    private static boolean isPlain(Path file) {
        return Files.notExists(file) || Files.isRegularFile(file);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null ? parent : file.toAbsolutePath();
    }
}
