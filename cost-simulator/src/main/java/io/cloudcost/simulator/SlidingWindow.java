package io.cloudcost.simulator;

import java.util.ArrayDeque;
import java.util.Deque;

/** Admits so many requests in any one second and no more; refused ones do not count. */
final class SlidingWindow {

    private static final long SECOND = 1_000_000_000L;

    private final int limit;
    private final Deque<Long> admitted = new ArrayDeque<>();

    SlidingWindow(int limit) {
        this.limit = limit;
    }

    /** Whether a request that arrives now may pass; arrivals come in the order of the clock. */
    synchronized boolean admit(long nanos) {
        while (!admitted.isEmpty() && nanos - admitted.getFirst() >= SECOND) {
            admitted.removeFirst();
        }
        if (admitted.size() >= limit) {
            return false;
        }
        admitted.addLast(nanos);
        return true;
    }
}
