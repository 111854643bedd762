package io.cloudcost.http.internal;

import java.time.Duration;

/** No permit can be had before the deadline; told at once, not after waiting. */
public final class TooLateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooLateException(Duration wait) {
        super("No permit before the deadline");
        this.wait = wait;
    }

    /** How long it would have taken at least. */
    public Duration getWait() {
        return wait;
    }
}
