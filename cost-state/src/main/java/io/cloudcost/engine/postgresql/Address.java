package io.cloudcost.engine.postgresql;

import io.cloudcost.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to talk to it. It holds no secret.
 *
 * @param place host, port and database: {@code //host:5432/database}
 * @param options the rest, by name
 */
record Address(String place, Map<Option, String> options) {

    private static final int PORT = 5432;
    private static final String EXAMPLE = "postgresql://host:5432/database?user=me";

    /** @param location what follows {@code postgresql:} */
    static Address of(String location) {
        URI uri = uri(location);
        List<String> problems = new ArrayList<>();
        String database = Objects.requireNonNullElse(uri.getRawPath(), "").replaceFirst("^/", "");
        if (uri.getScheme() != null || uri.getHost() == null || database.isEmpty() || database.contains("/")) {
            problems.add("The state store's address must name a host and one database, such as " + EXAMPLE + ".");
        }
        if (uri.getRawUserInfo() != null) {
            problems.add("The state store's address must not hold a user before the host: give ?user=… and "
                    + Password.WHERE + ".");
        }
        Map<Option, String> options = options(uri.getRawQuery(), problems);
        if (!options.containsKey(Option.USER)) {
            problems.add("The state store's address names no user: give one, such as in " + EXAMPLE + ".");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        int port = uri.getPort() > 0 ? uri.getPort() : PORT;
        return new Address("//" + uri.getHost() + ":" + port + "/" + database, options);
    }

    /** As people know it. */
    String name() {
        String schema = options.get(Option.SCHEMA);
        return "postgresql:" + place + (schema == null ? "" : "?schema=" + schema);
    }

    String option(Option option, String standard) {
        return options.getOrDefault(option, standard);
    }

    @Override
    public String toString() {
        return name();
    }

    /** What is wrong with it is not told in full: it may hold a password. */
    private static URI uri(String location) {
        try {
            return new URI(location);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("The state store's address is no address: " + e.getReason()
                    + " at character " + (e.getIndex() + 1) + " after postgresql:. Give one such as " + EXAMPLE + ".");
        }
    }

    private static Map<Option, String> options(@Nullable String query, List<String> problems) {
        Map<Option, String> options = new TreeMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            Option.of(name)
                    .ifPresentOrElse(
                            option -> options.put(option, equals < 0 ? "" : decoded(part.substring(equals + 1))),
                            () -> problems.add(unknown(name)));
        }
        options.forEach((option, value) -> option.problem(value).ifPresent(problems::add));
        return options;
    }

    private static String unknown(String name) {
        return name.equals("password")
                ? "A password must not be in the state store's address, which ends up in logs: give " + Password.WHERE
                        + "."
                : "The state store's address has an option '" + name + "' that is not known: there are "
                        + Option.names() + ".";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
