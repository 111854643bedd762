package io.cloudcost.http;

import io.cloudcost.http.internal.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/** A whole answer. Its text form shows no content: bodies carry passwords. */
final class Answer implements ErrorResponse {

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final WireJson json;

    Answer(int status, Headers headers, byte[] body, WireJson json) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.json = json;
    }

    @Override
    public int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public Optional<String> text(String pointer) {
        return json.text(body, pointer);
    }

    @Override
    public boolean mentions(String words) {
        return bodyText().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body can be JSON by its first character; gateways answer in HTML, also with status 200. */
    boolean looksLikeJson() {
        for (byte each : body) {
            if (each > ' ') {
                return "{[\"-0123456789tfn".indexOf(each) >= 0;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Answer[status=" + status + ", " + body.length + " bytes]";
    }
}
