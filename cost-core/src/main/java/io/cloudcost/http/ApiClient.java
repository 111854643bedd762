package io.cloudcost.http;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Calls one provider's REST API. {@link #create} turns an annotated Retrofit interface into an object whose methods block
 * and return the decoded body; limit, retry and typed errors are inside. Every failure is a
 * {@link io.cloudcost.CostException}. Safe for many threads; interrupting a thread ends its call. Close it when done:
 * open calls end and no connection outlives it.
 */
public final class ApiClient implements AutoCloseable {

    private final Retrofit retrofit;
    private final Exchange exchange;
    private final @Nullable OkHttpClient ownHttp;
    private final AtomicBoolean closed = new AtomicBoolean();

    ApiClient(Retrofit retrofit, Exchange exchange, @Nullable OkHttpClient ownHttp) {
        this.retrofit = retrofit;
        this.exchange = exchange;
        this.ownHttp = ownHttp;
    }

    /**
     * Begins a client.
     *
     * @param provider id for messages, for example {@code vultr}
     * @param baseUrl {@code https} or {@code http}, path included, for example {@code https://api.vultr.com/v2}; no user,
     *     query or fragment
     * @throws io.cloudcost.ConfigurationException if the URL cannot work
     */
    public static ApiClientBuilder builder(String provider, String baseUrl) {
        return new ApiClientBuilder(provider, BaseUrl.parse(provider, baseUrl));
    }

    /**
     * An object that makes the calls of a Retrofit interface. Each method returns the body itself, its paths have no
     * leading slash, the interface has no default methods; it may be package-private. Everything about its types is looked
     * up here, so that no answer waits for it later.
     */
    public <T> T create(Class<T> api) {
        return retrofit.create(api);
    }

    /** Ends what is under way and gives back connections; harmless when called twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            exchange.close();
            if (ownHttp != null) {
                ownHttp.connectionPool().evictAll();
            }
        }
    }
}
