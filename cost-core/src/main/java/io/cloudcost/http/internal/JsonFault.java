package io.cloudcost.http.internal;

import java.io.IOException;

/** A body that could not be read: where, what was expected and what kind of thing was found. Never holds its content. */
public final class JsonFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean truncated;
    private final String path;
    private final String problem;

    private JsonFault(boolean truncated, String path, String message) {
        super(message);
        this.truncated = truncated;
        this.path = path;
        this.problem = message;
    }

    static JsonFault truncated() {
        return new JsonFault(true, "$", "the JSON ends too early");
    }

    static JsonFault malformed(String place) {
        return new JsonFault(false, "$", "the body is not valid JSON at " + place);
    }

    static JsonFault mismatch(String path, String expected, String found) {
        return new JsonFault(false, path, "at " + path + " expected " + expected + ", found " + found);
    }

    /** Whether the body breaks off: that is the transport's fault, not the provider's. */
    public boolean isTruncated() {
        return truncated;
    }

    /** The JSON path of the place. */
    public String getPath() {
        return path;
    }

    /** What is wrong, as a part of a sentence. */
    public String getProblem() {
        return problem;
    }
}
