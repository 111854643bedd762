package io.cloudcost.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * The calls under way. A blocked socket does not notice that its thread was interrupted, so a daemon thread looks and
 * cancels the call; it lives while the client is open and sleeps while nothing runs.
 */
final class RunningCalls implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Map<Call, Thread> running = new ConcurrentHashMap<>();
    private @Nullable Thread watcher;
    private boolean closed;

    /** Watches a call of the present thread; cancels it at once if it is too late to begin one. */
    synchronized void add(Call call) {
        if (closed) {
            call.cancel();
            return;
        }
        running.put(call, Thread.currentThread());
        if (watcher == null) {
            watcher = new Thread(this::watch, "cloudcost-http-interrupts");
            watcher.setDaemon(true);
            watcher.start();
        }
        notifyAll();
    }

    void remove(Call call) {
        running.remove(call);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void watch() {
        while (!closed) {
            running.forEach(RunningCalls::cancelIfInterrupted);
            try {
                wait(running.isEmpty() ? 0 : LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private static void cancelIfInterrupted(Call call, Thread thread) {
        if (thread.isInterrupted()) {
            call.cancel();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.keySet().forEach(Call::cancel);
        notifyAll();
    }
}
