package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
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
            replace(behindLinks(file), content);
        } else {
            fill(file, content, StandardOpenOption.APPEND);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path part = part(file);
        try {
            fill(part, content, StandardOpenOption.TRUNCATE_EXISTING);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path file) throws IOException {
        String name = "." + file.getFileName() + "."
                + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".part";
        try {
            return Files.createFile(folder(file).resolve(name));
        } catch (IOException refused) {
            FileSystemException told = new FileSystemException(file.toString(), null, "its folder takes no new files");
            told.initCause(refused);
            throw told;
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

    // Devices and pipes are written into; replacing them would be a mischief.
    private static boolean isPlain(Path file) {
        return Files.notExists(file) || (Files.isRegularFile(file) && !isStream(file));
    }

    // /dev/stdout is a link, and looks like a plain file where the shell sends it to one.
    private static boolean isStream(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return Files.isSymbolicLink(place) && (place.startsWith("/dev") || place.startsWith("/proc"));
    }

    // A link stays a link: it is the file behind it that is replaced.
    private static Path behindLinks(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null ? parent : file.toAbsolutePath();
    }
}
