package io.cloudcost.engine.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which of FOCUS's service categories a provider's services belong to; services that are not listed are <i>Other</i>. */
final class ServiceCategories {

    private final List<Category> categories;

    private ServiceCategories(List<Category> categories) {
        this.categories = categories;
    }

    private record Category(String name, List<String> services) {

        static Category parse(String line) {
            int colon = line.indexOf(':');
            return new Category(
                    line.substring(0, colon).strip(),
                    Arrays.stream(line.substring(colon + 1).split(",", -1))
                            .map(service -> service.strip().toLowerCase(Locale.ROOT))
                            .toList());
        }

        String sql() {
            String names = services.stream().map(Category::quoted).collect(Collectors.joining(", "));
            return "WHEN service IN (" + names + ") THEN " + quoted(name);
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }

    /** A table beside this class: a line for each category, its services after a colon; {@code #} starts a comment. */
    static ServiceCategories read(String name) {
        try (InputStream in =
                Objects.requireNonNull(ServiceCategories.class.getResourceAsStream(name), "no table " + name)) {
            return new ServiceCategories(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Category::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The category of a service, whatever the case of its name. */
    String sql(String service) {
        return "coalesce(" + known(service) + ", 'Other')";
    }

    /** The same; null for services that are not listed. */
    String known(String service) {
        String named = "lower(" + service + ")";
        return categories.stream()
                .map(category -> category.sql().replace("service IN", named + " IN"))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }
}
