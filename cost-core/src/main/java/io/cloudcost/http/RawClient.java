package io.cloudcost.http;

import io.cloudcost.CollectionCancelledException;
import io.cloudcost.RateLimitException;
import io.cloudcost.http.internal.TooLateException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends requests for a vendor's SDK, which makes, signs, repeats and decodes them itself: rate limit, proxies, certificates, the
 * caller's own client and the end of a call whose thread is interrupted are as with {@link ApiClient}. It never sends anything
 * twice by itself. Made with {@link ApiClientBuilder#buildRaw}. Safe for many threads; close it when done.
 */
public final class RawClient implements AutoCloseable {

    private final OkHttpClient http;
    private final boolean own;
    private final RunningCalls running = new RunningCalls();
    private final Map<RateLimit, Permits> limits = new ConcurrentHashMap<>();

    RawClient(ApiClientBuilder settings) {
        http = HttpClients.of(settings);
        own = settings.httpClient == null;
    }

    /**
     * Waits for the limit's permission, sends, and reads the whole answer.
     *
     * @param timeout from connecting to the last byte; the wait for the limit has as long again
     * @throws IOException if no whole answer came
     * @throws RateLimitException if the limit's turn is further away than the timeout
     * @throws CollectionCancelledException if the thread is interrupted or this is closed
     */
    public RawAnswer send(RawRequest request, RateLimit limit, Duration timeout) throws IOException {
        refuseIfOver(request);
        Permits permits = limits.computeIfAbsent(limit, Permits::new);
        long patience = Times.nanos(timeout);
        try (Ticket ticket = Ticket.take(permits, System.nanoTime() + patience)) {
            return exchange(request, ticket, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(request);
        } catch (TooLateException e) {
            throw new RateLimitException(
                    request + " would have to wait at least " + e.getWait().toMillis() + " ms for the rate limit.",
                    e.getWait());
        }
    }

    /** Everybody who shares this limit waits, since the provider said that it was too fast. */
    public void pause(RateLimit limit, Duration wait) {
        limits.computeIfAbsent(limit, Permits::new).pause(wait);
    }

    /**
     * Everybody who shares this limit sends half as much from now on, since the provider said that it was too fast; not less than one
     * request in a window, and a sixteenth of the limit more with each window that goes by.
     */
    public void slower(RateLimit limit) {
        limits.computeIfAbsent(limit, Permits::new).slower();
    }

    private RawAnswer exchange(RawRequest request, Ticket ticket, long nanos) throws IOException {
        Call call = http.newCall(wire(request, ticket));
        call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
        running.add(call);
        try (Response response = call.execute()) {
            return new RawAnswer(
                    response.code(),
                    response.message(),
                    response.headers().toMultimap(),
                    response.body().bytes());
        } catch (IOException broken) {
            refuseIfOver(request);
            throw broken instanceof InterruptedIOException ? late(nanos, broken) : broken;
        } finally {
            running.remove(call);
        }
    }

    private static IOException late(long nanos, IOException cause) {
        return new IOException("the timeout of " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms passed", cause);
    }

    private static Request wire(RawRequest request, Ticket ticket) throws IOException {
        Request.Builder wire = new Request.Builder().url(request.uri().toURL()).tag(Ticket.class, ticket);
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            header.getValue().forEach(value -> wire.addHeader(header.getKey(), value));
        }
        boolean empty = request.body().length == 0;
        boolean bodiless = request.method().equals("GET") || request.method().equals("HEAD");
        return wire.method(request.method(), empty && bodiless ? null : RequestBody.create(request.body(), null))
                .build();
    }

    private void refuseIfOver(RawRequest request) {
        if (Thread.currentThread().isInterrupted() || running.isClosed()) {
            throw cancelled(request);
        }
    }

    private static CollectionCancelledException cancelled(RawRequest request) {
        return new CollectionCancelledException(
                request + " was given up because its thread was interrupted or its client closed.");
    }

    @Override
    public void close() {
        running.close();
        limits.values().forEach(Permits::close);
        limits.clear();
        if (own) {
            http.connectionPool().evictAll();
        }
    }
}
