package io.cloudcost.vultr.internal;

import io.cloudcost.ConfigurationException;
import io.cloudcost.Credentials;
import io.cloudcost.http.ApiClient;
import io.cloudcost.http.ApiClientBuilder;
import io.cloudcost.http.CallObserver;
import io.cloudcost.http.RateLimit;
import io.cloudcost.http.RetryPolicy;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to the API for one collection or one client. */
final class VultrConnection implements AutoCloseable {

    static final String ENDPOINT = "https://api.vultr.com/v2";

    /** Vultr allows 30 requests per second from one address, whatever the key. */
    static final int REQUESTS_PER_SECOND = 30;

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final ApiClient client;
    private final VultrApi api;

    private VultrConnection(ApiClient client) {
        this.client = client;
        this.api = client.create(VultrApi.class);
    }

    /** @param deadline when all of it must be over; null for never */
    static VultrConnection open(CollectorSpec spec, CallObserver observer, @Nullable Instant deadline) {
        String key = spec.credentials()
                .flatMap(credentials -> credentials.value(Credentials.API_KEY))
                .orElseThrow(() -> new ConfigurationException("The Vultr API key is missing."));
        ApiClientBuilder builder = builder(spec, observer).header("Authorization", () -> "Bearer " + key);
        Optional.ofNullable(deadline).ifPresent(builder::deadline);
        return new VultrConnection(builder.build());
    }

    /** For what Vultr tells everybody. No key is sent, even if there is one. */
    static VultrConnection openPublic(CollectorSpec spec) {
        return new VultrConnection(builder(spec, CallObserver.NONE).build());
    }

    private static ApiClientBuilder builder(CollectorSpec spec, CallObserver observer) {
        String endpoint = endpoint(spec);
        ApiClientBuilder builder = ApiClient.builder(VultrIds.PROVIDER, endpoint)
                .header("Content-Type", "application/json")
                .rateLimit(RateLimit.perSecond(scope(endpoint), spec.rateLimit(REQUESTS_PER_SECOND)))
                .retry(retry(spec, RetryPolicy.defaults()))
                .timeout(spec.callTimeout(CALL_TIMEOUT))
                .errors(new VultrErrors())
                .observer(observer);
        spec.proxy().ifPresent(builder::proxy);
        spec.httpClient().ifPresent(builder::httpClient);
        spec.sslContext().ifPresent(ssl -> spec.trustManager().ifPresent(trust -> builder.trust(ssl, trust)));
        return builder;
    }

    private static RetryPolicy retry(CollectorSpec spec, RetryPolicy usual) {
        return new RetryPolicy(
                spec.maxAttempts(usual.maxAttempts()),
                spec.shortestWait(usual.shortestWait()),
                spec.longestWait(usual.longestWait()));
    }

    static String endpoint(CollectorSpec spec) {
        return spec.endpoint().orElse(ENDPOINT);
    }

    VultrApi api() {
        return api;
    }

    @Override
    public void close() {
        client.close();
    }

    /** By host alone: Vultr counts by the caller's address, not by key. */
    private static String scope(String endpoint) {
        URI uri = URI.create(endpoint);
        return VultrIds.PROVIDER + ":" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
