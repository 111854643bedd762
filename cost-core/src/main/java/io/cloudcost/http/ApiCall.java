package io.cloudcost.http;

import io.cloudcost.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One call to a provider, in words that are safe to log.
 *
 * @param provider id, for example {@code vultr}
 * @param method HTTP method
 * @param path path of the URL, without the query
 * @param price what the provider charges for one request, null if it is free
 */
public record ApiCall(
        String provider,
        String method,
        String path,
        @Nullable Money price) {

    /** For example {@code vultr: GET /v2/account}. */
    @Override
    public String toString() {
        return provider + ": " + method + " " + path;
    }
}
