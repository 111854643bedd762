package io.cloudcost.http;

import io.cloudcost.CollectionCancelledException;
import io.cloudcost.RateLimitException;
import io.cloudcost.ResponseException;
import io.cloudcost.http.internal.JsonFault;
import io.cloudcost.http.internal.TooLateException;
import io.cloudcost.http.internal.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of a call: permit, request, whole answer, decoded body. */
final class Exchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiClient.class);

    private final OkHttpClient http;
    private final WireJson json;
    private final Permits permits;
    private final RequestHeaders headers;
    private final AnswerFailures failures;
    private final CallObserver observer;
    private final long timeout;
    private final RunningCalls running = new RunningCalls();

    Exchange(ApiClientBuilder settings, OkHttpClient http, WireJson json) {
        this.http = http;
        this.json = json;
        permits = new Permits(settings.rateLimit);
        headers = new RequestHeaders(settings.provider, settings.headers, settings.secrets);
        failures = new AnswerFailures(settings.errors, settings.clock);
        observer = settings.observer;
        timeout = Times.nanos(settings.timeout);
    }

    /** @param deadline in {@link System#nanoTime} */
    Object once(Request request, Endpoint endpoint, ApiCall call, long deadline) throws FailedAttempt {
        Map<String, String> secrets = headers.secrets();
        SafeText safe = new SafeText(secrets.values());
        try (Ticket ticket = Ticket.take(permits, deadline)) {
            observer.starting(call);
            Request.Builder ready = request.newBuilder().tag(Ticket.class, ticket);
            headers.addTo(ready, secrets);
            return read(endpoint, call, send(ready.build(), call, deadline, safe), safe);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(call);
        } catch (TooLateException e) {
            throw new RateLimitException(
                    call + " would have to wait at least " + e.getWait().toMillis()
                            + " ms for the rate limit, which is past the deadline.",
                    e.getWait());
        }
    }

    /** Everybody of the scope waits, since the provider said so. */
    void pause(Duration wait) {
        permits.pause(wait);
    }

    private Answer send(Request request, ApiCall call, long deadline, SafeText safe) throws FailedAttempt {
        long begin = System.nanoTime();
        long time = Math.max(1, Math.min(timeout, deadline - begin));
        Call raw = http.newCall(request);
        raw.timeout().timeout(time, TimeUnit.NANOSECONDS);
        refuseIfOver(call, deadline);
        running.add(raw);
        try (Response response = raw.execute()) {
            return report(call, answer(response), begin);
        } catch (IOException e) {
            LOG.debug("{}: no answer ({})", call, e.getClass().getSimpleName());
            refuseIfOver(call, deadline);
            throw TransportFailures.of(call, e, Duration.ofNanos(time), safe);
        } finally {
            running.remove(raw);
        }
    }

    private Answer answer(Response response) throws IOException {
        ResponseBody body = response.body();
        return new Answer(response.code(), response.headers(), body.bytes(), json);
    }

    private Answer report(ApiCall call, Answer answer, long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.debug("{} {} in {} ms", call, answer.status(), took.toMillis());
        observer.answered(call, answer.status(), answer.body().length, took);
        return answer;
    }

    private Object read(Endpoint endpoint, ApiCall call, Answer answer, SafeText safe) throws FailedAttempt {
        if (answer.status() < 200 || answer.status() > 299) {
            throw failed(call, failures.of(call, answer, safe));
        }
        if (answer.body().length > 0 && !answer.looksLikeJson()) {
            throw failures.notJson(call, answer, safe);
        }
        try (ResponseBody body = ResponseBody.create(answer.body(), null)) {
            return endpoint.body().convert(body);
        } catch (JsonFault fault) {
            throw unreadable(call, fault);
        } catch (IOException e) {
            throw TransportFailures.truncated(call, "the body could not be read");
        }
    }

    private FailedAttempt failed(ApiCall call, FailedAttempt failure) {
        if (failure.throttled()) {
            observer.throttled(call);
        }
        return failure;
    }

    private static FailedAttempt unreadable(ApiCall call, JsonFault fault) {
        return fault.isTruncated()
                ? TransportFailures.truncated(call, fault.getProblem())
                : FailedAttempt.lasting(new ResponseException(
                        call + " was answered in an unknown shape: " + fault.getProblem() + ".",
                        fault.getPath(),
                        null));
    }

    private void refuseIfOver(ApiCall call, long deadline) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(call);
        }
        if (running.isClosed()) {
            throw new CollectionCancelledException(call + " was given up because its client is closed.");
        }
        if (System.nanoTime() >= deadline) {
            throw new CollectionCancelledException(call + " was given up because its time was over.");
        }
    }

    private static CollectionCancelledException interrupted(ApiCall call) {
        return new CollectionCancelledException(call + " was given up because its thread was interrupted.");
    }

    @Override
    public void close() {
        running.close();
        permits.close();
    }
}
