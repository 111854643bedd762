package io.cloudcost.aws.internal.sdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One proxy for every address but this machine's own. */
public final class Proxies extends ProxySelector {

    private static final int HTTP_PORT = 80;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[?::1]?");

    private final Proxy proxy;

    private Proxies(Proxy proxy) {
        this.proxy = proxy;
    }

    /** What is wrong with the address of a proxy, one sentence; does not repeat it, since it may hold a password. */
    public static Optional<String> problem(String address) {
        try {
            URI uri = new URI(address.strip());
            if (uri.getUserInfo() != null) {
                return Optional.of("The proxy's address holds a user or password, which is not supported here: pass an"
                        + " HTTP client of your own that authenticates.");
            }
            return "http".equals(uri.getScheme()) && uri.getHost() != null
                    ? Optional.empty()
                    : Optional.of("The proxy must be an address such as http://proxy.example.com:3128.");
        } catch (URISyntaxException broken) {
            return Optional.of("The proxy's address cannot be read: " + broken.getReason() + ".");
        }
    }

    static ProxySelector of(String address) {
        URI uri = URI.create(address.strip());
        int port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
        return new Proxies(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        return List.of(host != null && LOOPBACK.matcher(host).matches() ? Proxy.NO_PROXY : proxy);
    }

    // The failed call says so itself.
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
