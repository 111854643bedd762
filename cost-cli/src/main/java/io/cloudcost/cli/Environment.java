package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Environment variables, and behind them the values of an env file. Remembers where it found what it was asked for. */
final class Environment implements Function<String, @Nullable String> {

    private final Function<String, @Nullable String> real;
    private final Map<String, String> file;
    private final String fileName;
    private final Map<String, String> origins = new TreeMap<>();

    private Environment(Function<String, @Nullable String> real, Map<String, String> file, String fileName) {
        this.real = real;
        this.file = file;
        this.fileName = fileName;
    }

    /**
     * The environment with this file, or with {@code .env} of the current folder where there is one.
     *
     * @param named the file that the user named; it must exist
     */
    static Environment of(World world, @Nullable Path named) throws IOException {
        Path file = world.resolve(named != null ? named : Path.of(".env"));
        if (named == null && !Files.isRegularFile(file)) {
            return new Environment(world.environment(), Map.of(), "");
        }
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException("There is no env file '" + file + "'. Check the path after --env-file.");
        }
        String text = text(Files.readAllBytes(file));
        return new Environment(world.environment(), EnvFile.parse(file.toString(), text), file.toString());
    }

    // What Windows PowerShell writes with > is UTF-16, marked as such.
    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** The value; the real environment wins. */
    @Override
    public @Nullable String apply(String name) {
        String value = real.apply(name);
        if (value != null) {
            origins.put(name, "the environment variable " + name);
            return value;
        }
        String written = file.get(name);
        if (written != null) {
            origins.put(name, name + " in the file " + fileName);
        }
        return written;
    }

    /** Where the values that were asked for and found came from, for people. */
    String origins() {
        return String.join(", ", origins.values());
    }
}
