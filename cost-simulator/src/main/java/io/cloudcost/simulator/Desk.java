package io.cloudcost.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** Takes each request through log, limit, service, faults and latency. */
final class Desk extends Dispatcher {

    private final CloudService service;
    private final CloudOptions options;
    private final Map<String, Function<RequestLog, byte[]>> pages;
    private final RequestLog log;
    private final ActiveFaults faults;
    private final Courier courier;
    private final MockWebServer server;
    private final SlidingWindow window;

    Desk(
            CloudService service,
            CloudOptions options,
            Map<String, Function<RequestLog, byte[]>> pages,
            RequestLog log,
            ActiveFaults faults,
            Courier courier,
            MockWebServer server) {
        this.service = service;
        this.options = options;
        this.pages = pages;
        this.log = log;
        this.faults = faults;
        this.courier = courier;
        this.server = server;
        this.window = new SlidingWindow(options.requestsPerSecond());
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        forget();
        Call call = service.named(call(request));
        Function<RequestLog, byte[]> page = pages.get(call.path());
        if (page != null) {
            return courier.unlogged(Answer.json(200, page.apply(log)));
        }
        Arrival arrival = arrive(call, request.getTarget());
        LoggedRequest logged = arrival.logged();
        Answer answer = arrival.admitted() ? served(call) : refused(call);
        waitUntil(logged.arrivedNanos() + options.latency().toNanos());
        return courier.send(answer, logged, request.getConnectionIndex());
    }

    /** In one step, so that requests are admitted in the order in which the log has them. */
    private Arrival arrive(Call call, String target) {
        synchronized (window) {
            LoggedRequest logged = log.arrived(call, target);
            return new Arrival(logged, window.admit(logged.arrivedNanos()));
        }
    }

    private record Arrival(LoggedRequest logged, boolean admitted) {}

    private Answer refused(Call call) {
        Answer refusal = service.tooMany(call);
        return options.retryAfter() ? refusal.withHeader("Retry-After", "1") : refusal;
    }

    /** A mistake of the simulator's own is told: the HTTP server would leave the caller without an answer. */
    private Answer served(Call call) {
        try {
            return faults.strike(call, service.answer(call));
        } catch (RuntimeException e) {
            return Faults.error(500, "The fake cloud itself failed: " + e);
        }
    }

    /** The server keeps every request for tests that ask for them one by one; a long run would fill the memory. */
    private void forget() throws InterruptedException {
        server.takeRequest(0, TimeUnit.NANOSECONDS);
    }

    private static void waitUntil(long deadline) {
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Call call(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        Map<String, String> query = new HashMap<>();
        for (String name : url.queryParameterNames()) {
            String value = url.queryParameter(name);
            query.put(name, value == null ? "" : value);
        }
        String path = "/" + String.join("/", url.pathSegments());
        ByteString body = request.getBody();
        return new Call(
                request.getMethod(), path, query, headers(request.getHeaders()), body == null ? "" : body.utf8());
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            byName.put(headers.name(i).toLowerCase(Locale.ROOT), headers.value(i));
        }
        return byName;
    }
}
