package io.cloudcost.monitor.internal.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.CostException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Prometheus server's instant queries. Source: https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 */
public final class PrometheusServer {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpText http;

    private PrometheusServer(HttpText http) {
        this.http = http;
    }

    /** The server at this address. @throws io.cloudcost.ConfigurationException if the address cannot work */
    public static PrometheusServer at(String url) {
        return new PrometheusServer(HttpText.at("prometheus", url));
    }

    /**
     * The samples that an expression has at a time.
     *
     * @throws CostException if the server cannot be asked, refuses, or answers with something else than samples
     */
    public List<Sample> ask(String query, Instant at) {
        String path = "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&time="
                + at.getEpochSecond();
        JsonNode answer = parse(http.get(path, true));
        if (!answer.path("status").asText().equals("success")) {
            throw new CostException("Prometheus refuses the query '" + query + "': "
                    + answer.path("error").asText("no reason given"));
        }
        JsonNode data = answer.path("data");
        return switch (data.path("resultType").asText()) {
            case "vector" -> vector(data.path("result"));
            case "scalar" -> List.of(new Sample("", Map.of(), value(data.path("result"))));
            default ->
                throw new CostException("The query '" + query + "' gives "
                        + data.path("resultType").asText("nothing") + ", where a number or a vector is needed.");
        };
    }

    private static List<Sample> vector(JsonNode result) {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode each : result) {
            Map<String, String> labels = new HashMap<>();
            each.path("metric")
                    .properties()
                    .forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
            String name = labels.remove("__name__");
            samples.add(new Sample(name == null ? "" : name, labels, value(each.path("value"))));
        }
        return samples;
    }

    private static String value(JsonNode pair) {
        return pair.path(1).asText();
    }

    private JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException wrong) {
            throw new CostException(
                    http + " answers with something that is no Prometheus API: check the address.", wrong);
        }
    }

    /** Its address alone. */
    @Override
    public String toString() {
        return http.toString();
    }
}
