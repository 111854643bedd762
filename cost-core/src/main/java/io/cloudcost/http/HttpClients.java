package io.cloudcost.http;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** OkHttp as the kit needs it. */
final class HttpClients {

    private static final int IDLE_CONNECTIONS = 64;

    /** Shorter than servers keep them: a request on a connection that the server has just closed fails. */
    private static final long IDLE_SECONDS = 20;

    private HttpClients() {}

    static OkHttpClient of(ApiClientBuilder settings) {
        OkHttpClient.Builder http = settings.httpClient == null ? own(settings) : settings.httpClient.newBuilder();
        if (settings.proxy != null) {
            http.proxy(settings.proxy);
        }
        if (settings.proxies != null) {
            http.proxySelector(settings.proxies);
        }
        if (settings.ssl != null && settings.trust != null) {
            http.sslSocketFactory(settings.ssl.getSocketFactory(), settings.trust);
        }
        return http.retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(Ticket::intercept)
                .build();
    }

    private static OkHttpClient.Builder own(ApiClientBuilder settings) {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .readTimeout(settings.timeout)
                .writeTimeout(settings.timeout);
    }
}
