package io.cloudcost.engine.clickhouse;

import io.cloudcost.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a server is and how to talk to it. It holds no secret.
 *
 * @param url scheme, host and port
 * @param database which of the server's databases
 * @param options the rest, by name
 */
record Address(String url, String database, Map<Option, String> options) {

    private static final int PLAIN_PORT = 8123;
    private static final int TLS_PORT = 8443;
    private static final String EXAMPLE = "clickhouse:https://host:8443/costs?user=me";

    static Address of(String location) {
        URI uri = uri(location);
        List<String> problems = new ArrayList<>();
        boolean tls = "https".equals(uri.getScheme());
        if ((!tls && !"http".equals(uri.getScheme())) || uri.getHost() == null) {
            problems.add(
                    "The store's address must start with clickhouse:http:// or clickhouse:https:// and a host, such as "
                            + EXAMPLE + ".");
        }
        if (uri.getRawUserInfo() != null) {
            problems.add("The store's address must not hold a user before the host: give ?user=… and " + Password.WHERE
                    + ".");
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (path.contains("/")) {
            problems.add("The store's address names one database after the host, such as " + EXAMPLE + ".");
        }
        Map<Option, String> options = options(uri.getRawQuery(), problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        return new Address(
                uri.getScheme() + "://" + uri.getHost() + ":" + port, path.isEmpty() ? "default" : path, options);
    }

    /** As people know it. */
    String name() {
        return "clickhouse:" + url + "/" + database;
    }

    String option(Option option) {
        return options.getOrDefault(option, option.standard());
    }

    boolean isOn(Option option) {
        return option(option).equals("true");
    }

    long seconds(Option option) {
        return Long.parseLong(option(option));
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
            throw new ConfigurationException("The store's address is no address: " + e.getReason() + " at character "
                    + (e.getIndex() + 1) + " after clickhouse:. Give one such as " + EXAMPLE + ".");
        }
    }

    private static Map<Option, String> options(String query, List<String> problems) {
        Map<Option, String> options = new TreeMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            Option.of(name)
                    .ifPresentOrElse(
                            option -> options.put(option, equals < 0 ? "true" : decoded(part.substring(equals + 1))),
                            () -> problems.add(unknown(name)));
        }
        options.forEach((option, value) -> option.problem(value).ifPresent(problems::add));
        return options;
    }

    private static String unknown(String name) {
        return name.equals("password")
                ? "A password must not be in the store's address, which ends up in logs: give " + Password.WHERE + "."
                : "The store's address has an option '" + name + "' that is not known: there are " + Option.names()
                        + ".";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
