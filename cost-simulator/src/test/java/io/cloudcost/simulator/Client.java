package io.cloudcost.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plain client that knows nothing of limits, retries or pages. */
public final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String endpoint;
    private final String key;

    public Client(String endpoint, String key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    public HttpResponse<byte[]> get(String target) throws IOException, InterruptedException {
        return get(target, Duration.ofSeconds(10));
    }

    public HttpResponse<byte[]> get(String target, Duration timeout) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + target))
                .header("Authorization", "Bearer " + key)
                .timeout(timeout)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    public HttpClient http() {
        return http;
    }

    public Map<String, Object> json(String target) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(target);
        if (response.statusCode() != 200) {
            throw new IOException(target + " answered " + response.statusCode());
        }
        return Json.read(response.body());
    }

    /** All entries of a list, page after page. */
    public List<Map<String, Object>> all(String path, String key, int perPage)
            throws IOException, InterruptedException {
        List<Map<String, Object>> entries = new ArrayList<>();
        String cursor = "";
        do {
            Map<String, Object> page = json(path + "?per_page=" + perPage + "&cursor=" + cursor);
            entries.addAll(Values.list(page, key));
            cursor = Values.next(page);
        } while (!cursor.isEmpty());
        return entries;
    }
}
