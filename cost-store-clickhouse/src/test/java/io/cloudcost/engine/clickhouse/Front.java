package io.cloudcost.engine.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A real ClickHouse for tests: the server that {@code CLICKHOUSE_URL} names, or else the engine behind the front in
 * {@code src/test/node}, started once and gone with this process.
 */
final class Front {

    static final String VARIABLE = "CLICKHOUSE_URL";

    private static final Path FOLDER = Path.of("src", "test", "node");

    private Front() {}

    /** Started when it is first asked for. */
    private static final class Started {
        static final String URL = start(null);
    }

    /** Why there is none here. */
    static Optional<String> missing() {
        if (System.getenv(VARIABLE) != null
                || Files.isDirectory(FOLDER.resolve("node_modules").resolve("chdb"))) {
            return Optional.empty();
        }
        return Optional.of(
                "There is no ClickHouse to test with: run 'npm install' in cost-store-clickhouse/src/test/node"
                        + " (Node 18 or later, Linux or macOS), or name a server in " + VARIABLE + ".");
    }

    static String url() {
        String told = System.getenv(VARIABLE);
        return told == null ? Started.URL : told;
    }

    /** The address of a database that nobody has used. */
    static String newAddress() {
        return address(url());
    }

    static String address(String url) {
        return "clickhouse:" + url + "/test_" + UUID.randomUUID().toString().replace('-', '_');
    }

    /** Asks the server itself. */
    static String ask(String sql) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url()))
                    .POST(HttpRequest.BodyPublishers.ofString(sql))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
            return response.body().strip();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A front of its own that wants this password. */
    static String start(String password) {
        ProcessBuilder builder = new ProcessBuilder("node", "front.js")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (password != null) {
            builder.environment().put("FRONT_PASSWORD", password);
        }
        try {
            // it ends with its standard input, and that with this process
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return "http://127.0.0.1:" + Integer.parseInt(out.readLine());
        } catch (IOException e) {
            throw new IllegalStateException("The front does not start: is 'node' on the path?", e);
        }
    }
}
