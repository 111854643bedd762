package io.cloudcost.spi;

import io.cloudcost.CollectionCancelledException;
import io.cloudcost.ConfigurationException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The work of one run: on the caller's executor, or on a pool that ends with the run. */
final class RunPool implements AutoCloseable {

    private static final long GRACE_MILLIS = 2_000;

    private final Executor executor;
    private final @Nullable ExecutorService own;
    private final Set<Piece> unfinished = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private boolean closed;

    RunPool(String provider, @Nullable Executor callers, int parallelism) {
        this.own = callers == null ? pool(provider, parallelism) : null;
        this.executor = callers != null
                ? callers
                : command -> Objects.requireNonNull(own).execute(command);
    }

    /** Runs the work; or, if the run ends before it begins or while it runs, calls {@code unfinished} once instead. */
    void submit(Runnable work, Runnable givenUp) {
        Piece piece = new Piece(work, givenUp);
        synchronized (change) {
            unfinished.add(piece);
            if (closed) {
                piece.cancel(true);
                return;
            }
        }
        try {
            executor.execute(piece);
        } catch (RejectedExecutionException refused) {
            piece.cancel(true);
            throw new ConfigurationException("The executor that was passed takes no more work: " + refused.getMessage()
                    + ". Pass one with an unbounded queue, or none.");
        }
    }

    void await(Duration timeout) {
        try {
            settle(timeout);
        } finally {
            cancelRest();
        }
    }

    /** Waits until nothing is under way, or until the time is over; gives nothing up. */
    void settle(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            waitUntil(end);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CollectionCancelledException("The collection was interrupted");
        }
    }

    @Override
    public void close() {
        cancelRest();
        ExecutorService pool = own;
        if (pool != null) {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private void waitUntil(long end) throws InterruptedException {
        synchronized (change) {
            while (!unfinished.isEmpty()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (millis <= 0) {
                    return;
                }
                change.wait(millis);
            }
        }
    }

    private void cancelRest() {
        synchronized (change) {
            closed = true;
        }
        unfinished.forEach(piece -> piece.cancel(true));
    }

    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool(String provider, int parallelism) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = work -> {
            Thread thread = new Thread(work, "cloudcost-" + provider + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                parallelism, parallelism, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }

    /** One piece of work; a future, so that cancelling it interrupts just the thread that runs it, and only then. */
    private final class Piece extends FutureTask<Void> {

        private final Runnable givenUp;

        Piece(Runnable work, Runnable givenUp) {
            super(work, null);
            this.givenUp = givenUp;
        }

        @Override
        protected void done() {
            try {
                if (isCancelled()) {
                    givenUp.run();
                }
            } finally {
                synchronized (change) {
                    unfinished.remove(this);
                    change.notifyAll();
                }
            }
        }
    }
}
