package io.cloudcost.aws.internal.sdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A proxy for every address but this machine's own, and those that were excepted; what is not encrypted may have one of its own. */
public final class Proxies extends ProxySelector {

    private static final int HTTP_PORT = 80;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[?::1]?");

    private final Optional<Proxy> proxy;
    private final Optional<Proxy> plain;
    private final List<String> past;

    private Proxies(Optional<Proxy> proxy, Optional<Proxy> plain, List<String> past) {
        this.proxy = proxy;
        this.plain = plain;
        this.past = past;
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

    /**
     * What the settings say; empty if they name no proxy.
     *
     * @param address of the proxy; where it is empty, the JVM's is used for what is encrypted
     * @param plain of the proxy for what is not encrypted; where it is empty, that one
     * @param past hosts and domains that are reached without one, as {@code NO_PROXY} lists them; {@code *} for all
     */
    static Optional<ProxySelector> of(Optional<String> address, Optional<String> plain, List<String> past) {
        return address.isEmpty() && plain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proxies(
                        address.map(Proxies::proxy),
                        plain.or(() -> address).map(Proxies::proxy),
                        past.stream().map(Proxies::host).toList()));
    }

    private static Proxy proxy(String address) {
        URI uri = URI.create(address.strip());
        int port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (host == null || isPast(host.toLowerCase(Locale.ROOT))) {
            return List.of(Proxy.NO_PROXY);
        }
        return ("http".equalsIgnoreCase(uri.getScheme()) ? plain : proxy)
                .map(List::of)
                .orElseGet(() -> usual(uri));
    }

    /** The JVM's, as without these settings. */
    private static List<Proxy> usual(URI uri) {
        ProxySelector usual = ProxySelector.getDefault();
        return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
    }

    private boolean isPast(String host) {
        return LOOPBACK.matcher(host).matches()
                || past.stream().anyMatch(each -> each.equals("*") || each.equals(host) || host.endsWith("." + each));
    }

    /** Without its port, and without the dot or star that says that a domain is meant. */
    private static String host(String listed) {
        String host = listed.toLowerCase(Locale.ROOT).replaceFirst("(?<=[^:]):\\d+$", "");
        return host.replaceFirst("^\\*?\\.", "");
    }

    // The failed call says so itself.
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
