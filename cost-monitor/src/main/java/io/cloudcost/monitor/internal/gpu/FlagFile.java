package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.CostException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A flag that is a file. */
public final class FlagFile {

    private static final int LONGEST = 100;

    private FlagFile() {}

    /**
     * How it stands.
     *
     * @param since null if nobody knows
     */
    public record State(boolean on, @Nullable Instant since) {}

    /** How the flag in this file stands. @throws CostException if it cannot be read, or says something else */
    public static State read(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            String text = text(file);
            boolean on = FlagWords.parse(text)
                    .orElseThrow(() -> new CostException(
                            file + " must be empty or say 1 or 0, true or false, on or off; it does not."));
            return new State(on, written);
        } catch (NoSuchFileException none) {
            return new State(false, null);
        } catch (IOException broken) {
            throw new CostException("The flag " + file + " cannot be read: " + broken.getMessage(), true, broken);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }
}
