package io.cloudcost.http;

import io.cloudcost.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What every request carries. */
final class RequestHeaders {

    private final String provider;
    private final Map<String, String> plain;
    private final Map<String, Supplier<String>> secret;

    RequestHeaders(String provider, Map<String, String> plain, Map<String, Supplier<String>> secret) {
        this.provider = provider;
        this.plain = Map.copyOf(plain);
        this.secret = new LinkedHashMap<>(secret);
    }

    /** The credentials as they are now, by header. */
    Map<String, String> secrets() {
        Map<String, String> values = new LinkedHashMap<>();
        secret.forEach((name, value) -> values.put(name, checked(name, value.get())));
        return values;
    }

    void addTo(Request.Builder request, Map<String, String> secrets) {
        plain.forEach(request::header);
        secrets.forEach(request::header);
    }

    /** OkHttp would print the value when it refuses it. */
    private String checked(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ConfigurationException("The credentials for " + provider + " are empty (header " + name + ").");
        }
        if (!value.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw new ConfigurationException("The credentials for " + provider + " (header " + name
                    + ") hold a line break or another character that no key has; copy the key again.");
        }
        return value;
    }
}
