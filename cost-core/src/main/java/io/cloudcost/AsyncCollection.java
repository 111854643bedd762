package io.cloudcost;

import io.cloudcost.snapshot.CostSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A collection on a thread of its own; cancelling interrupts that thread, which a plain future does not. */
final class AsyncCollection extends CompletableFuture<CostSnapshot> {

    private final Thread thread;

    private AsyncCollection(String provider, Supplier<CostSnapshot> collection) {
        thread = new Thread(() -> run(collection), "cloudcost-" + provider + "-collect");
        thread.setDaemon(true);
    }

    static CompletableFuture<CostSnapshot> start(String provider, Supplier<CostSnapshot> collection) {
        AsyncCollection future = new AsyncCollection(provider, collection);
        future.thread.start();
        return future;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            thread.interrupt();
        }
        return cancelled;
    }

    private void run(Supplier<CostSnapshot> collection) {
        try {
            complete(collection.get());
        } catch (RuntimeException | Error failure) {
            completeExceptionally(failure);
        }
    }
}
