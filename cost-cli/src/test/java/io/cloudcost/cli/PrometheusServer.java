package io.cloudcost.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real Prometheus, reading one place every second. */
final class PrometheusServer implements AutoCloseable {

    private static final int TRIES = 300;
    private static final int STEP_MILLIS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private PrometheusServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PrometheusServer start(Path folder, int target) throws IOException {
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(config, """
                global:
                  scrape_interval: 1s
                  evaluation_interval: 1s
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: cloudcost
                    static_configs:
                      - targets: ['127.0.0.1:%d']
                """.formatted(target));
        int port = freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new PrometheusServer(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Until the query has an answer. */
    JsonNode await(String query) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && !process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS); i++) {
            JsonNode answer = ask("query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            if (!answer.at("/data/result").isEmpty()) {
                return answer;
            }
        }
        throw new IllegalStateException("Prometheus has no answer to " + query + ".");
    }

    /** What it says now; an empty document while it starts. */
    JsonNode ask(String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + what))
                .build();
        try {
            return new JsonMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException starting) {
            return JsonMapper.builder().build().createObjectNode();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
