package io.cloudcost.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A request that somebody else made and signed: it goes out as it is. */
public final class RawRequest {

    private final String method;
    private final URI uri;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * Nothing is copied.
     *
     * @param method HTTP method
     * @param uri where to, query included
     * @param headers by name; hold signatures, and are shown nowhere
     * @param body its bytes; empty for none
     */
    public RawRequest(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    URI uri() {
        return uri;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Method, host and path alone: query and headers carry signatures. */
    @Override
    public String toString() {
        return method + " " + uri.getAuthority() + uri.getPath();
    }
}
