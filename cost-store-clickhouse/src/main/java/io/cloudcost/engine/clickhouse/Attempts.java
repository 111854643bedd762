package io.cloudcost.engine.clickhouse;

import io.cloudcost.CostException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tries again what failed on the way, since every statement here may be sent twice. */
final class Attempts {

    private static final int MOST = 3;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Trouble trouble;

    Attempts(Trouble trouble) {
        this.trouble = trouble;
    }

    <T> T read(Callable<T> work) {
        return run("read", work);
    }

    <T> T write(Callable<T> work) {
        return run("write to", work);
    }

    private <T> T run(String action, Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (Exception e) {
                CostException failure = told(action, e);
                if (!failure.retryable()
                        || attempt == MOST
                        || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE_NANOS * attempt);
            }
        }
    }

    /** What is no failure of the server's goes on as it is. */
    private CostException told(String action, Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof CostException known) {
            return known;
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (cause instanceof RuntimeException unexpected && !Trouble.isTheirs(unexpected)) {
            throw unexpected;
        }
        return trouble.of(action, cause);
    }
}
