package io.cloudcost.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a setting stands: in the environment, else in a file; and which keys of the file nobody asked for. */
final class ConfigSource {

    private final Map<String, String> file;
    private final String fileName;
    private final Function<String, @Nullable String> environment;
    private final Set<String> plain;
    private final Set<String> known = new HashSet<>();

    /** @param plain keys whose environment variables have no COST_ before them, either */
    ConfigSource(
            Map<String, String> file,
            String fileName,
            Function<String, @Nullable String> environment,
            Set<String> plain) {
        this.file = file;
        this.fileName = fileName;
        this.environment = environment;
        this.plain = plain;
    }

    /** Null if nobody sets it; what is blank is not set. */
    @Nullable
    String value(String key) {
        known.add(key);
        String value = fromEnvironment(key);
        String found = value == null ? file.get(key) : value;
        return found == null || found.isBlank() ? null : found.strip();
    }

    private @Nullable String fromEnvironment(String key) {
        String value = told(variable(key));
        return value == null && plain.contains(key) ? told(key.toUpperCase(Locale.ROOT)) : value;
    }

    /** Of the environment; what is blank there hides nothing of the file. */
    private @Nullable String told(String variable) {
        String value = environment.apply(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether the environment sets it, so that what the file says does not count. */
    boolean isInEnvironment(String key) {
        return fromEnvironment(key) != null;
    }

    /** How to name the place of a setting to who has to mend it. */
    String place(String key) {
        if (told(variable(key)) != null) {
            return variable(key);
        }
        return fromEnvironment(key) == null ? inFile(key) : key.toUpperCase(Locale.ROOT);
    }

    String inFile(String key) {
        return key + " in " + fileName;
    }

    /** What stands between this begin of a key and its last point, sorted: lead of unit.lead.query for unit. */
    SortedSet<String> names(String begin) {
        SortedSet<String> names = new TreeSet<>();
        for (String key : file.keySet()) {
            int end = key.lastIndexOf('.');
            if (key.startsWith(begin + ".") && end > begin.length() + 1) {
                names.add(key.substring(begin.length() + 1, end));
            }
        }
        return names;
    }

    /** What the file sets under keys that begin so, by what follows. */
    SortedMap<String, String> under(String begin) {
        SortedMap<String, String> found = new TreeMap<>();
        take(key -> key.startsWith(begin) && key.length() > begin.length())
                .forEach((key, value) -> found.put(key.substring(begin.length()), value));
        return found;
    }

    /** What the file sets under such keys. */
    SortedMap<String, String> take(Predicate<String> keys) {
        SortedMap<String, String> found = new TreeMap<>();
        file.forEach((key, value) -> {
            if (keys.test(key)) {
                known.add(key);
                found.put(key, value);
            }
        });
        return found;
    }

    /** These are somebody else's. */
    void leave(Set<String> keys) {
        known.addAll(keys);
    }

    /** What is wrong with keys of the file that nobody asked for. */
    List<String> unknown() {
        return file.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> "There is no setting " + key + ", which is in " + fileName + ".")
                .toList();
    }

    private static String variable(String key) {
        return "COST_" + key.toUpperCase(Locale.ROOT);
    }
}
