package io.cloudcost.spi;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a provider, declared once: it serves the typed builder, configuration files, the connection test and the
 * documentation.
 *
 * @param key for example {@code vultr.accountId}
 * @param type of its value
 * @param defaultValue what holds when it is not set; null for nothing
 * @param description what it does and why one would set it, one sentence
 * @param parser makes a value from text; throws IllegalArgumentException that says what is wrong
 * @param variable the environment variable that holds it where it is not set otherwise, null for none
 * @param alsoIn further variables, looked at in this order where that one does not exist
 */
public record Setting<T>(
        String key,
        Class<T> type,
        @Nullable T defaultValue,
        String description,
        Function<String, T> parser,
        @Nullable String variable,
        List<String> alsoIn) {

    /** Copies the list. */
    public Setting {
        alsoIn = List.copyOf(alsoIn);
    }

    /** A setting in one environment variable, or in none. */
    public Setting(
            String key,
            Class<T> type,
            @Nullable T defaultValue,
            String description,
            Function<String, T> parser,
            @Nullable String variable) {
        this(key, type, defaultValue, description, parser, variable, List.of());
    }

    /** A setting without an environment variable. */
    public Setting(
            String key, Class<T> type, @Nullable T defaultValue, String description, Function<String, T> parser) {
        this(key, type, defaultValue, description, parser, null);
    }

    /**
     * The same, taken from this environment variable where it is not set otherwise.
     *
     * @param others looked at in this order where that one does not exist; one that exists and is blank ends the search
     */
    public Setting<T> inVariable(String name, String... others) {
        return new Setting<>(key, type, defaultValue, description, parser, name, List.of(others));
    }

    /** The environment variables that may hold it, the first that exists holds it; empty for none. */
    public List<String> variables() {
        return variable == null
                ? List.of()
                : Stream.concat(Stream.of(variable), alsoIn.stream()).toList();
    }

    /** A setting that is text. */
    public static Setting<String> text(String key, @Nullable String defaultValue, String description) {
        return new Setting<>(key, String.class, defaultValue, description, text -> text);
    }

    /** A setting that is a whole number above zero. */
    public static Setting<Integer> positive(String key, int defaultValue, String description) {
        return new Setting<>(key, Integer.class, defaultValue, description, text -> parsePositive(key, text));
    }

    private static Integer parsePositive(String key, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(notPositive(key, text), notANumber);
        }
        throw new IllegalArgumentException(notPositive(key, text));
    }

    private static String notPositive(String key, String text) {
        return "The setting " + key + " must be a whole number above zero, not '" + text + "'.";
    }
}
