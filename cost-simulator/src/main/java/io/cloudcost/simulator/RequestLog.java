package io.cloudcost.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every request that a fake cloud saw, in the order of arrival, and what they say about a client. Thread-safe. */
public final class RequestLog {

    private static final long SECOND = 1_000_000_000L;

    private final List<LoggedRequest> requests = new ArrayList<>();

    RequestLog() {}

    synchronized LoggedRequest arrived(Call call, String target) {
        LoggedRequest request = new LoggedRequest(
                requests.size(), Instant.now(), System.nanoTime(), 0, call.method(), call.path(), target, 0);
        LoggedRequest open = request.answered(request.arrivedNanos(), 0);
        requests.add(open);
        return open;
    }

    synchronized void answered(LoggedRequest request, long nanos, int status) {
        if (request.number() < requests.size()) {
            requests.set(request.number(), request.answered(nanos, status));
        }
    }

    /** A copy of what was seen so far. */
    public synchronized List<LoggedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what was seen so far, so that a next round is measured alone; call it while nothing is under way. */
    public synchronized void clear() {
        requests.clear();
    }

    /** From the first request's arrival to the last byte of the last answer; zero if there was none. */
    public Duration span() {
        List<LoggedRequest> seen = requests();
        long first = seen.stream().mapToLong(LoggedRequest::arrivedNanos).min().orElse(0);
        long last = seen.stream().mapToLong(LoggedRequest::answeredNanos).max().orElse(0);
        return Duration.ofNanos(last - first);
    }

    /** How many requests were answered with this status. */
    public int count(int status) {
        return (int) requests().stream().filter(r -> r.status() == status).count();
    }

    /** The most requests that arrived within any one second, refused ones included. */
    public int maxInAnySecond() {
        List<LoggedRequest> seen = requests();
        int most = 0;
        int oldest = 0;
        for (int newest = 0; newest < seen.size(); newest++) {
            while (seen.get(newest).arrivedNanos() - seen.get(oldest).arrivedNanos() >= SECOND) {
                oldest++;
            }
            most = Math.max(most, newest - oldest + 1);
        }
        return most;
    }
}
