package io.cloudcost.http;

import io.cloudcost.CollectionCancelledException;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a call until it succeeds, cannot succeed, or its time is over. */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(ApiClient.class);

    private final Exchange exchange;
    private final Retry policy;
    private final Retry once;
    private final CallObserver observer;
    private final Sleeper sleeper;
    private final long totalTime;
    private final @Nullable Long deadline;

    Retries(ApiClientBuilder settings, Exchange exchange) {
        this.exchange = exchange;
        Backoff backoff = new Backoff(settings.retry, settings.random);
        policy = Retry.of(settings.provider, config(settings.retry.maxAttempts(), backoff));
        once = Retry.of(settings.provider + "-once", config(1, backoff));
        observer = settings.observer;
        sleeper = settings.sleeper;
        totalTime = Times.nanos(settings.totalTimeout);
        deadline = settings.deadline == null
                ? null
                : System.nanoTime()
                        + Duration.between(settings.clock.instant(), settings.deadline)
                                .toNanos();
    }

    private static RetryConfig config(int attempts, Backoff backoff) {
        return RetryConfig.custom()
                .maxAttempts(attempts)
                .retryOnException(failure -> failure instanceof FailedAttempt attempt && attempt.mayPass())
                .intervalBiFunction(
                        (tries, outcome) -> wait(backoff, tries, outcome).toMillis())
                .build();
    }

    private static Duration wait(Backoff backoff, int tries, Either<Throwable, Object> outcome) {
        Duration asked = outcome.getLeft() instanceof FailedAttempt failure ? failure.retryAfter() : null;
        return asked == null ? backoff.after(tries) : asked;
    }

    Object call(Request request, Endpoint endpoint) {
        ApiCall call = endpoint.call(request);
        long end = end();
        Retry.AsyncContext<Object> tries = (endpoint.repeatable() ? policy : once).asyncContext();
        while (true) {
            try {
                Object body = exchange.once(request, endpoint, call, end);
                tries.onComplete();
                return body;
            } catch (FailedAttempt failure) {
                pause(call, failure, tries.onError(failure), end);
            }
        }
    }

    private long end() {
        long now = System.nanoTime();
        return now + (deadline == null ? totalTime : Math.min(totalTime, deadline - now));
    }

    /** @param millis to wait before the next try, negative if there is none */
    private void pause(ApiCall call, FailedAttempt failure, long millis, long end) {
        Duration wait = Duration.ofMillis(millis);
        if (failure.throttled() && !wait.isNegative()) {
            exchange.pause(wait);
        }
        if (wait.isNegative() || wait.toNanos() >= end - System.nanoTime()) {
            throw failure.error();
        }
        LOG.debug("{}: trying again in {} ms", call, millis);
        observer.retrying(call, wait, failure.error());
        sleep(call, wait);
    }

    private void sleep(ApiCall call, Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CollectionCancelledException(call + " was given up because its thread was interrupted.");
        }
    }
}
