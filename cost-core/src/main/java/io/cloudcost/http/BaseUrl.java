package io.cloudcost.http;

import io.cloudcost.ConfigurationException;
import okhttp3.HttpUrl;

/** The address of an API as a person typed it. */
final class BaseUrl {

    private BaseUrl() {}

    /** Checks it and ends its path with a slash, so that relative paths go below it. */
    static HttpUrl parse(String provider, String text) {
        HttpUrl url = http(provider, text.strip());
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw wrong(provider, "holds a user name or password; pass credentials on their own");
        }
        if (url.query() != null || url.fragment() != null) {
            throw wrong(provider, "has a query or fragment; give only scheme, host and path");
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static HttpUrl http(String provider, String text) {
        try {
            return HttpUrl.get(text);
        } catch (IllegalArgumentException e) {
            throw wrong(provider, "is not a web address; give one such as https://api.example.com/v2");
        }
    }

    private static ConfigurationException wrong(String provider, String problem) {
        return new ConfigurationException("The endpoint for " + provider + " " + problem + ".");
    }
}
