package io.cloudcost.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * One request as a fake cloud sees it.
 *
 * @param method the HTTP method, upper case
 * @param path the decoded path from the host on, without the query
 * @param query the decoded query parameters; of a repeated one the last
 * @param headers the headers by lower-case name; of a repeated one the last
 * @param body what was sent, UTF-8; empty if nothing was
 */
public record Call(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** Copies the maps. */
    public Call {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A call without a body. */
    public Call(String method, String path, Map<String, String> query, Map<String, String> headers) {
        this(method, path, query, headers, "");
    }

    /** The same call under another path: for clouds that say in a header or the body which operation is meant. */
    public Call withPath(String other) {
        return new Call(method, other, query, headers, body);
    }

    /** This query parameter; empty if it was not sent. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** This header, whose name is given in lower case; empty if it was not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The method and the path alone: headers carry the key. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
