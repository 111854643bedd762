package io.cloudcost.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.monitor.TaskStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whoever asks whether a watch is well, and its metrics. It tells no secrets. */
final class HealthServer implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,5})");
    private static final int MOST = 65_535;
    private static final int WORKERS = 4;
    private static final String SECONDS = "30";
    private static final int OK = 200;
    private static final int UNWELL = 503;
    private static final int NOT_FOUND = 404;

    static {
        // The JDK's server waits for ever for the rest of a request, and takes how long it waits from here alone.
        for (String limit : List.of("sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime")) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, SECONDS);
            }
        }
    }

    private final @Nullable HttpServer server;

    private HealthServer(@Nullable HttpServer server) {
        this.server = server;
    }

    /** @param place host and port; null for no server */
    static HealthServer start(@Nullable String place, Supplier<List<TaskStatus>> watch, MetricsPage metrics) {
        if (place == null) {
            return new HealthServer(null);
        }
        InetSocketAddress address = address(place);
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.createContext("/", exchange -> answer(exchange, watch, metrics));
            server.setExecutor(Executors.newFixedThreadPool(WORKERS, HealthServer::daemon));
            server.start();
            return new HealthServer(server);
        } catch (BindException busy) {
            throw new CostException("Nobody can listen at " + place + " now: " + busy.getMessage() + ".", true, busy);
        } catch (IOException e) {
            throw new ConfigurationException("Nobody can listen at " + place + ": " + e.getMessage() + ".");
        }
    }

    /** A connection that says nothing holds one of them for half a minute. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cost-health");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it is, for people. */
    String words() {
        return server == null ? "" : "; http:/" + server.getAddress() + "/health tells how it is, /metrics its figures";
    }

    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    /** @throws ConfigurationException if it is no place to listen at */
    static InetSocketAddress address(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > MOST) {
            throw new ConfigurationException(
                    "'" + place + "' is no place to listen at. Give one such as 127.0.0.1:9464.");
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static void answer(HttpExchange exchange, Supplier<List<TaskStatus>> watch, MetricsPage metrics)
            throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/health" -> health(exchange, watch);
                case "/metrics" -> metrics(exchange, metrics);
                default -> exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        }
    }

    private static void metrics(HttpExchange exchange, MetricsPage metrics) throws IOException {
        String type = MetricsPage.type(exchange.getRequestHeaders().getFirst("Accept"));
        send(exchange, OK, type, metrics.in(type));
    }

    private static void health(HttpExchange exchange, Supplier<List<TaskStatus>> watch) throws IOException {
        try {
            List<TaskStatus> tasks = watch.get();
            boolean well = tasks.stream().allMatch(TaskStatus::healthy);
            send(exchange, well ? OK : UNWELL, "application/json; charset=utf-8", document(tasks));
        } catch (CostException e) {
            send(
                    exchange,
                    UNWELL,
                    "text/plain; charset=utf-8",
                    String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] document(List<TaskStatus> tasks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                JsonOut json = new JsonOut(writer)) {
            WatchDocument.write(json, tasks);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
