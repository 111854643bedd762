package io.cloudcost.engine.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which of FOCUS's service categories a provider's services belong to; services that are not listed are <i>Other</i>. */
final class ServiceCategories {

    private final Map<String, String> categories = new LinkedHashMap<>();

    private ServiceCategories() {}

    private void add(String line) {
        int colon = line.indexOf(':');
        String category = line.substring(0, colon).strip();
        for (String service : line.substring(colon + 1).split(",", -1)) {
            categories.putIfAbsent(service.strip().toLowerCase(Locale.ROOT), category);
        }
    }

    /** A table beside this class: a line for each category, its services after a colon; {@code #} starts a comment. */
    static ServiceCategories read(String name) {
        try (InputStream in =
                Objects.requireNonNull(ServiceCategories.class.getResourceAsStream(name), "no table " + name)) {
            ServiceCategories read = new ServiceCategories();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(read::add);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The category of a service, whatever the case of its name. */
    String sql(String service) {
        return "coalesce(" + known(service) + ", 'Other')";
    }

    /** The same; null for services that are not listed. A map is planned and asked faster than so many alternatives. */
    String known(String service) {
        return "map(" + list(categories.keySet()) + ", " + list(categories.values()) + ")[lower(" + service + ")]";
    }

    private static String list(Collection<String> texts) {
        return texts.stream()
                .map(text -> "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
