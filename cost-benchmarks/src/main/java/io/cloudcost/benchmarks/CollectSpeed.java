package io.cloudcost.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.simulator.vultr.LeastRequests;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How near a collection comes to what the provider's limit allows: 2,500 instances and 12 invoices of 900 lines, from a
 * server in a process of its own that allows 30 requests in any one second and takes 50 ms each, measured at the server.
 * The bound is (⌈R/30⌉ − 1) s + the longest chain × 50 ms, with R the least number of requests.
 */
public final class CollectSpeed {

    private static final int RATE = 30;
    private static final double LATENCY_SECONDS = 0.05;
    private static final int WARM_UPS = 5;

    private final String endpoint;
    private final String key;
    private int seen;

    private CollectSpeed(String endpoint, String key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    /** Argument: the number of runs of each sort, 11 unless told. */
    public static void main(String... arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        Process server = start(
                VultrServer.class.getName(),
                "--seed",
                "7",
                "--instances",
                "2500",
                "--invoices",
                "12",
                "--lines",
                "900",
                "--latency-ms",
                "50",
                "--rate",
                String.valueOf(RATE),
                "--until-stdin-ends");
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            String endpoint = lines.readLine().replace("endpoint=", "");
            String key = lines.readLine().replace("apiKey=", "");
            new CollectSpeed(endpoint, key).measure(runs);
        } finally {
            server.destroy();
        }
    }

    private void measure(int runs) throws Exception {
        List<Double> fresh = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            start(CollectOnce.class.getName(), endpoint, key).waitFor();
            fresh.add(ratio("fresh"));
        }
        for (int run = 0; run < WARM_UPS; run++) {
            CollectOnce.collect(endpoint, key);
            ratio("warm-up");
        }
        List<Double> warm = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            CollectOnce.collect(endpoint, key);
            warm.add(ratio("warm"));
        }
        System.out.println("fresh JVM, ratio to the bound: " + summary(fresh));
        System.out.println("warm JVM, ratio to the bound: " + summary(warm));
    }

    private double ratio(String what) throws IOException, InterruptedException {
        JsonNode log;
        try (InputStream in =
                URI.create(endpoint.replace("/v2", "/_log")).toURL().openStream()) {
            log = JsonMapper.builder().build().readTree(in);
        }
        List<JsonNode> requests = new ArrayList<>();
        log.get("requests").forEach(requests::add);
        List<JsonNode> mine = requests.subList(seen, requests.size());
        seen = requests.size();
        double seconds = span(mine) / 1e9;
        LeastRequests least = least(mine);
        double bound = (least.requests() + RATE - 1) / RATE - 1 + least.longestChain() * LATENCY_SECONDS;
        long refused = mine.stream()
                .filter(request -> request.get("status").asInt() == 429)
                .count();
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f s, bound %.3f s, ratio %.3f, requests %d (least %d), 429s %d%n",
                what,
                seconds,
                bound,
                seconds / bound,
                mine.size(),
                least.requests(),
                refused);
        // The server counts in any second: what the last run sent must be out of its sight.
        TimeUnit.MILLISECONDS.sleep(1_200);
        return seconds / bound;
    }

    private static long span(List<JsonNode> requests) {
        long first = requests.stream()
                .mapToLong(request -> request.get("arrivedNanos").asLong())
                .min()
                .orElseThrow();
        long last = requests.stream()
                .mapToLong(request -> request.get("answeredNanos").asLong())
                .max()
                .orElseThrow();
        return last - first;
    }

    private static LeastRequests least(List<JsonNode> requests) {
        return VultrEstate.generate(VultrEstate.spec()
                        .seed(7)
                        .instances(2_500)
                        .invoices(12)
                        .linesPerInvoice(900)
                        .build())
                .truth()
                .leastRequests(requests.stream()
                        .map(request -> request.get("path").asText())
                        .toList());
    }

    private static String summary(List<Double> ratios) {
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "median %.3f, least %.3f, most %.3f of %d runs",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    private static Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
