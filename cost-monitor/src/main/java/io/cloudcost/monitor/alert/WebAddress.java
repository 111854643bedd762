package io.cloudcost.monitor.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What can be sent over the web. */
final class WebAddress {

    private WebAddress() {}

    /** Without user and password: those belong into a header. */
    static boolean isUsable(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isHeader(String name, String value) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127));
    }
}
