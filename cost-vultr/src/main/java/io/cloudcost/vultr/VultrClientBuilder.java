package io.cloudcost.vultr;

import io.cloudcost.vultr.internal.VultrCalls;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Says how a {@link VultrClient} reaches its account; all settings are optional, and mean what they mean for collectors. */
public final class VultrClientBuilder {

    private final VultrCollectorBuilder collector;

    VultrClientBuilder(VultrCollectorBuilder collector) {
        this.collector = collector;
    }

    /** The account's id: Vultr gives none, and one is derived from name and e-mail address unless it is set. */
    public VultrClientBuilder accountId(String value) {
        collector.accountId(value);
        return this;
    }

    /** The whole base URL, path included. */
    public VultrClientBuilder endpoint(String value) {
        collector.endpoint(value);
        return this;
    }

    /** The most requests in any one second, shared by all of the process on the same host; 30 unless told. */
    public VultrClientBuilder rateLimit(int requestsPerSecond) {
        collector.rateLimit(requestsPerSecond);
        return this;
    }

    /** How often a call is tried in all; 3 unless told. */
    public VultrClientBuilder maxAttempts(int value) {
        collector.maxAttempts(value);
        return this;
    }

    /** How long one call may take; 30 s unless told. */
    public VultrClientBuilder callTimeout(Duration value) {
        collector.callTimeout(value);
        return this;
    }

    /** Which proxy to use for which address. */
    public VultrClientBuilder proxy(ProxySelector value) {
        collector.proxy(value);
        return this;
    }

    /** Whom to trust, for networks with certificates of their own. */
    public VultrClientBuilder trust(SSLContext context, X509TrustManager trustManager) {
        collector.trust(context, trustManager);
        return this;
    }

    /** The caller's own client: its connections, proxies and certificates are used; it is not closed. */
    public VultrClientBuilder httpClient(OkHttpClient value) {
        collector.httpClient(value);
        return this;
    }

    /** Tells which month is the current one. */
    public VultrClientBuilder clock(Clock value) {
        collector.clock(value);
        return this;
    }

    /**
     * The client. Nothing is sent yet.
     *
     * @throws io.cloudcost.ConfigurationException with every bad setting at once
     */
    public VultrClient build() {
        return new VultrClient(new VultrCalls(((VultrCollector) collector.build()).spec()));
    }
}
