package io.cloudcost.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/** A whole answer, whatever its status. */
public final class RawAnswer {

    private final int status;
    private final String reason;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * Nothing is copied.
     *
     * @param reason the status line's words, possibly empty
     */
    public RawAnswer(int status, String reason, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.reason = reason;
        this.headers = headers;
        this.body = body;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The status line's words, possibly empty. */
    public String reason() {
        return reason;
    }

    /** Headers by name as they were sent. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body's bytes, not a copy. */
    public byte[] body() {
        return body;
    }

    /** How long the server wants to be left alone: seconds or a date of {@code Retry-After}, a day at most; empty if it does not say. */
    public Optional<Duration> retryAfter(Clock clock) {
        Headers.Builder all = new Headers.Builder();
        headers.forEach((name, values) -> values.forEach(value -> all.addUnsafeNonAscii(name, value)));
        return RetryAfter.of(all.build(), clock);
    }

    /** The status and how much came with it. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
