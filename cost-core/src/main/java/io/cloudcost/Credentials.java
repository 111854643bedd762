package io.cloudcost;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What opens an account. The values leave this object only through {@link #value}; {@code toString} masks them, and it
 * has no {@code equals} that could compare them. Not serialisable.
 */
public final class Credentials {

    /** The name under which a single API key is kept. */
    public static final String API_KEY = "apiKey";

    /** The name under which the vendor's own search for credentials is asked for: {@code default}. */
    public static final String CHAIN = "chain";

    private final Map<String, String> values;

    private Credentials(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A single key. It is checked when the collector is built. */
    public static Credentials apiKey(String key) {
        return new Credentials(Map.of(API_KEY, Objects.requireNonNull(key, "key")));
    }

    /** Several named values, for providers that need more than one. */
    public static Credentials of(Map<String, String> values) {
        return new Credentials(values);
    }

    /** The value under this name. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * What is wrong with the value under this name: missing, blank, or with characters that cannot travel in a request
     * header. Never contains the value.
     */
    public Optional<String> problem(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return Optional.of("is empty; give the whole key");
        }
        if (value.chars().anyMatch(character -> character == '\n' || character == '\r')) {
            return Optional.of("contains a line break; pass the key alone, without the line's end");
        }
        if (value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            return Optional.of("contains a blank, control or non-ASCII character, which no key has; copy it again");
        }
        return Optional.empty();
    }

    /** For people who must tell keys apart: the last four characters of a long value and its length, no more. */
    public String masked(String name) {
        return value(name).map(Credentials::mask).orElse("(none)");
    }

    /** Names and masked values. */
    @Override
    public String toString() {
        TreeMap<String, String> masked = new TreeMap<>();
        values.forEach((name, value) -> masked.put(name, mask(value)));
        return "Credentials" + masked;
    }

    private static String mask(String value) {
        String end = value.length() >= 16 ? value.substring(value.length() - 4) : "";
        return "****" + end + " (" + value.length() + " characters)";
    }
}
