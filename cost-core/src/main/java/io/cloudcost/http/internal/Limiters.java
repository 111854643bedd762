package io.cloudcost.http.internal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The limiters of this process, one per scope and length of window: what providers count is not bound to a client. */
public final class Limiters {

    private static final ConcurrentMap<Scope, Limiter> ALL = new ConcurrentHashMap<>();

    private Limiters() {}

    private record Scope(String name, Duration window) {}

    /** The limiter of a scope; leave it with the same number when done. */
    public static Limiter join(String scope, int permits, Duration window) {
        Limiter limiter = ALL.computeIfAbsent(new Scope(scope, window), key -> new Limiter(window));
        limiter.join(permits);
        return limiter;
    }
}
