package io.cloudcost.http;

import io.cloudcost.http.internal.Permit;
import io.cloudcost.http.internal.TooLateException;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The permit of one call on its way through OkHttp. The window counts from when the request really goes out, which on a
 * new connection is long after the permit was granted; and whatever OkHttp or an interceptor of the caller's sends a second
 * time needs a second permit.
 */
final class Ticket implements AutoCloseable {

    private final Permits permits;
    private final long deadline;
    private @Nullable Permit permit;

    private Ticket(Permits permits, long deadline, @Nullable Permit permit) {
        this.permits = permits;
        this.deadline = deadline;
        this.permit = permit;
    }

    /** Waits for a permit. */
    static Ticket take(Permits permits, long deadline) throws InterruptedException, TooLateException {
        return new Ticket(permits, deadline, permits.acquire(deadline));
    }

    /** The network interceptor that reports to the request's ticket. */
    static Response intercept(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Ticket ticket = request.tag(Ticket.class);
        Response response = ticket == null ? chain.proceed(request) : ticket.send(chain, request);
        return RetryAfter.withoutNonsense(response);
    }

    private Response send(Interceptor.Chain chain, Request request) throws IOException {
        Permit mine = unused();
        if (mine == null) {
            return chain.proceed(request);
        }
        mine.sent();
        Response response = chain.proceed(request);
        mine.answered();
        return response;
    }

    private @Nullable Permit unused() throws InterruptedIOException {
        if (permit != null && permit.used()) {
            permit = another();
        }
        return permit;
    }

    private @Nullable Permit another() throws InterruptedIOException {
        try {
            return permits.acquire(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TooLateException e) {
            throw new InterruptedIOException("no permit before the deadline");
        }
    }

    /** Gives back what was not used. */
    @Override
    public void close() {
        if (permit != null) {
            permit.close();
        }
    }
}
