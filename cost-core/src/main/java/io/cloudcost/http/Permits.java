package io.cloudcost.http;

import io.cloudcost.http.internal.Limiter;
import io.cloudcost.http.internal.Limiters;
import io.cloudcost.http.internal.Permit;
import io.cloudcost.http.internal.TooLateException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One client's share in the limiter of its scope, or no limit at all. */
final class Permits implements AutoCloseable {

    private final @Nullable RateLimit limit;
    private final @Nullable Limiter limiter;

    Permits(@Nullable RateLimit limit) {
        this.limit = limit;
        this.limiter = limit == null ? null : Limiters.join(limit.scope(), limit.permits(), limit.window());
    }

    /** Waits until the deadline, a {@link System#nanoTime}; null where there is no limit. */
    @Nullable
    Permit acquire(long deadline) throws InterruptedException, TooLateException {
        return limiter == null ? null : limiter.acquire(deadline);
    }

    /** Everybody of the scope waits. */
    void pause(Duration time) {
        if (limiter != null) {
            limiter.pause(time);
        }
    }

    /** Everybody of the scope goes on more slowly. */
    void slower() {
        if (limiter != null) {
            limiter.slower();
        }
    }

    @Override
    public void close() {
        if (limiter != null && limit != null) {
            limiter.leave(limit.permits());
        }
    }
}
