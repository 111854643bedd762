package io.cloudcost.http;

import java.util.List;
import java.util.Map;

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

    /** The status and how much came with it. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
