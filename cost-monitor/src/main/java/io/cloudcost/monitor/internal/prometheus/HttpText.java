package io.cloudcost.monitor.internal.prometheus;

import io.cloudcost.CostException;
import io.cloudcost.http.ApiClient;
import io.cloudcost.http.RateLimit;
import io.cloudcost.http.RawAnswer;
import io.cloudcost.http.RawClient;
import io.cloudcost.http.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fetches small texts by HTTP. Nothing is kept open between two fetches, since they are an hour apart. */
public final class HttpText {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int UNPROCESSABLE = 422;

    private final String who;
    private final URI base;
    private final Duration timeout;

    private HttpText(String who, URI base, Duration timeout) {
        this.who = who;
        this.base = base;
        this.timeout = timeout;
    }

    /**
     * Texts below an address.
     *
     * @param who for messages
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    public static HttpText at(String who, String url) {
        return at(who, url, TIMEOUT);
    }

    /** The same, each text within this time. */
    public static HttpText at(String who, String url, Duration timeout) {
        ApiClient.builder(who, url);
        return new HttpText(who, URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url), timeout);
    }

    /**
     * The text at this path.
     *
     * @param refusals whether answers that refuse the request are texts, too
     * @throws CostException if there is none
     */
    public String get(String path, boolean refusals) {
        RawRequest request =
                new RawRequest("GET", URI.create(base + path), Map.of("Accept", List.of("*/*")), new byte[0]);
        try (RawClient client = ApiClient.builder(who, base.toString()).buildRaw()) {
            RawAnswer answer = client.send(request, RateLimit.perSecond(who + ":" + base.getAuthority(), 20), timeout);
            return text(answer, refusals);
        } catch (IOException broken) {
            throw new CostException(this + " cannot be asked: " + broken.getMessage(), true, broken);
        }
    }

    private String text(RawAnswer answer, boolean refusals) {
        int status = answer.status();
        if (status != OK && !(refusals && (status == REFUSED || status == UNPROCESSABLE))) {
            throw new CostException(
                    this + " answers with status " + status + ".", status >= 500 || status == 429, null);
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The address alone. */
    @Override
    public String toString() {
        return base.toString();
    }
}
