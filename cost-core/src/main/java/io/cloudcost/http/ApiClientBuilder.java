package io.cloudcost.http;

import io.cloudcost.http.internal.WireJson;
import java.net.Proxy;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Settings of an {@link ApiClient}; all of them optional. */
public final class ApiClientBuilder {

    final String provider;
    final HttpUrl baseUrl;
    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, Supplier<String>> secrets = new LinkedHashMap<>();

    @Nullable
    RateLimit rateLimit;

    RetryPolicy retry = RetryPolicy.defaults();
    Duration timeout = Duration.ofSeconds(30);
    Duration totalTimeout = Duration.ofMinutes(5);

    @Nullable
    Instant deadline;

    ErrorReader errors = ErrorReader.json("/error", "/error/message", "/message");
    CallObserver observer = CallObserver.NONE;

    @Nullable
    OkHttpClient httpClient;

    @Nullable
    Proxy proxy;

    @Nullable
    ProxySelector proxies;

    @Nullable
    SSLContext ssl;

    @Nullable
    X509TrustManager trust;

    Clock clock = Clock.systemUTC();
    Sleeper sleeper = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    ApiClientBuilder(String provider, HttpUrl baseUrl) {
        this.provider = provider;
        this.baseUrl = baseUrl;
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "cloudcost-java");
    }

    /** A header that everybody may see; replaces one of the same name. */
    public ApiClientBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * A header with a credential, asked for at each request. The value goes into the request and nowhere else; error texts
     * that repeat it are blanked out.
     */
    public ApiClientBuilder header(String name, Supplier<String> secretValue) {
        secrets.put(name, secretValue);
        return this;
    }

    /** How many requests may start in any one window; none by default. */
    public ApiClientBuilder rateLimit(RateLimit limit) {
        rateLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /** How often and when to try again; {@link RetryPolicy#defaults()} by default. */
    public ApiClientBuilder retry(RetryPolicy policy) {
        retry = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** Time for one request from connecting to the last byte of its answer; 30 s by default. */
    public ApiClientBuilder timeout(Duration time) {
        timeout = positive(time);
        return this;
    }

    /** Time for one call with all its tries and waits; 5 minutes by default. */
    public ApiClientBuilder totalTimeout(Duration time) {
        totalTimeout = positive(time);
        return this;
    }

    /** When everything this client does must be over: the end of the collection. None by default. */
    public ApiClientBuilder deadline(Instant end) {
        deadline = Objects.requireNonNull(end, "end");
        return this;
    }

    /** How to read the provider's errors; by default {@code error} or {@code message} of a JSON body. */
    public ApiClientBuilder errors(ErrorReader reader) {
        errors = Objects.requireNonNull(reader, "reader");
        return this;
    }

    /** Who is told of requests, retries, throttling and paid calls. */
    public ApiClientBuilder observer(CallObserver who) {
        observer = Objects.requireNonNull(who, "who");
        return this;
    }

    /**
     * The caller's own client: its connections, proxy, interceptors and trust store are used and outlive this client.
     * Redirects and OkHttp's own retries are off for our calls, since they would go past the rate limit.
     */
    public ApiClientBuilder httpClient(OkHttpClient client) {
        httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /** A proxy other than the one the JVM's system properties name. */
    public ApiClientBuilder proxy(Proxy server) {
        proxy = Objects.requireNonNull(server, "server");
        return this;
    }

    /** Chooses the proxy for each address. */
    public ApiClientBuilder proxy(ProxySelector selector) {
        proxies = Objects.requireNonNull(selector, "selector");
        return this;
    }

    /** Trust other certificates than the JVM does; the trust manager is the one the context was made with. */
    public ApiClientBuilder trust(SSLContext context, X509TrustManager manager) {
        ssl = Objects.requireNonNull(context, "context");
        trust = Objects.requireNonNull(manager, "manager");
        return this;
    }

    /** The client. Opens no connection. */
    public ApiClient build() {
        OkHttpClient http = HttpClients.of(this);
        WireJson json = new WireJson(Rows.class, Rows::new);
        Exchange exchange = new Exchange(this, http, json);
        Retrofit retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(http)
                .addCallAdapterFactory(new BlockingCalls(provider, new Retries(this, exchange)))
                .addConverterFactory(new JsonBodies(json))
                .validateEagerly(true)
                .build();
        return new ApiClient(retrofit, exchange, httpClient == null ? http : null);
    }

    /** A client for requests that a vendor's SDK makes; of these settings it takes the timeout, client, proxy and trust. */
    public RawClient buildRaw() {
        return new RawClient(this);
    }

    private static Duration positive(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("A timeout must be longer than zero, not " + time);
        }
        return time;
    }
}
