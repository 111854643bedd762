package io.cloudcost.spi;

import io.cloudcost.Credentials;
import io.cloudcost.store.StateStore;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** All settings of one collector, as its builder left them. Immutable. */
public final class CollectorSpec {

    private final Common common;
    private final Map<Setting<?>, Object> values;
    private final @Nullable Credentials usual;

    CollectorSpec(Common common, Map<Setting<?>, Object> values, Optional<Credentials> usual) {
        this.common = common;
        this.values = Map.copyOf(values);
        this.usual = usual.orElse(null);
    }

    /** What was passed, else the provider's usual ones; empty if there are none. A supplier is asked each time. */
    public Optional<Credentials> credentials() {
        @Nullable Supplier<Credentials> passed = common.credentials;
        return passed != null ? Optional.of(passed.get()) : Optional.ofNullable(usual);
    }

    /** The account's id, if the caller named it. */
    public Optional<String> accountId() {
        return Optional.ofNullable(common.accountId);
    }

    /** The base URL, if the caller set it. */
    public Optional<String> endpoint() {
        return Optional.ofNullable(common.endpoint);
    }

    /** The most requests in any one second. */
    public int rateLimit(int defaultValue) {
        return common.rateLimit > 0 ? common.rateLimit : defaultValue;
    }

    /** How often a call is tried in all. */
    public int maxAttempts(int defaultValue) {
        return common.maxAttempts > 0 ? common.maxAttempts : defaultValue;
    }

    /** The least time before a call is tried again. */
    public Duration shortestWait(Duration defaultValue) {
        return Objects.requireNonNullElse(common.shortestWait, defaultValue);
    }

    /** The most time before a call is tried again. */
    public Duration longestWait(Duration defaultValue) {
        return Objects.requireNonNullElse(common.longestWait, defaultValue);
    }

    /** How long one call may take. */
    public Duration callTimeout(Duration defaultValue) {
        @Nullable Duration set = common.callTimeout;
        return set != null ? set : defaultValue;
    }

    /** Which proxy to use. */
    public Optional<ProxySelector> proxy() {
        return Optional.ofNullable(common.proxy);
    }

    /** Whom to trust; set together with {@link #trustManager()}. */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(common.sslContext);
    }

    /** Whom to trust; set together with {@link #sslContext()}. */
    public Optional<X509TrustManager> trustManager() {
        return Optional.ofNullable(common.trustManager);
    }

    /** The caller's own client. */
    public Optional<OkHttpClient> httpClient() {
        return Optional.ofNullable(common.httpClient);
    }

    /** The caller's executor. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(common.executor);
    }

    /** Tells which billing period is the current one. */
    public Clock clock() {
        return common.clock;
    }

    /** Where answers that cost money are kept. */
    public Optional<PaidAnswers> paidAnswers() {
        return Optional.ofNullable(common.state).map(state -> new PaidAnswers(state, clock(), PaidAnswers.DEFAULT_AGE));
    }

    /** Where answers of price lists are kept. */
    public Optional<PaidAnswers> priceAnswers() {
        return Optional.ofNullable(common.state).map(state -> PaidAnswers.ofPrices(state, clock()));
    }

    /** The value of one of the provider's settings: as set, else its default; empty if it has none. */
    public <T> Optional<T> get(Setting<T> setting) {
        @Nullable Object value = values.get(setting);
        return Optional.ofNullable(value != null ? setting.type().cast(value) : setting.defaultValue());
    }

    /** The same with this setting, for a provider that makes several collectors of one. */
    public <T> CollectorSpec with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> changed = new HashMap<>(values);
        changed.put(setting, value);
        return new CollectorSpec(common, changed, Optional.ofNullable(usual));
    }

    /** What all providers share; a plain holder for the builder. */
    static final class Common {
        @Nullable
        Supplier<Credentials> credentials;

        @Nullable
        String accountId;

        @Nullable
        String endpoint;

        int rateLimit;
        int maxAttempts;

        @Nullable
        Duration shortestWait;

        @Nullable
        Duration longestWait;

        @Nullable
        Duration callTimeout;

        @Nullable
        ProxySelector proxy;

        @Nullable
        SSLContext sslContext;

        @Nullable
        X509TrustManager trustManager;

        @Nullable
        OkHttpClient httpClient;

        @Nullable
        Executor executor;

        @Nullable
        StateStore state;

        Clock clock = Clock.systemUTC();
        Function<String, @Nullable String> environment = System::getenv;

        Common copy() {
            Common copy = new Common();
            copy.credentials = credentials;
            copy.accountId = accountId;
            copy.endpoint = endpoint;
            copy.rateLimit = rateLimit;
            copy.maxAttempts = maxAttempts;
            copy.shortestWait = shortestWait;
            copy.longestWait = longestWait;
            copy.callTimeout = callTimeout;
            copy.proxy = proxy;
            copy.sslContext = sslContext;
            copy.trustManager = trustManager;
            copy.httpClient = httpClient;
            copy.executor = executor;
            copy.state = state;
            copy.clock = clock;
            copy.environment = environment;
            return copy;
        }
    }
}
