package io.cloudcost.examples;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.snapshot.CostSnapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** On a thread of its own, with a time-out and progress. What is unread at the time-out is an issue, not lost work. */
public final class AsyncCollect {

    private AsyncCollect() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out).join();
    }

    static CompletableFuture<Void> run(CostCollector collector, PrintStream out) {
        CollectRequest request = CollectRequest.builder()
                .timeout(Duration.ofSeconds(30))
                .progress(step -> out.println(step.partsDone() + "/" + step.partsTotal() + " " + step.part()))
                .build();
        // future.cancel(true) would interrupt the collection.
        CompletableFuture<CostSnapshot> future = collector.collectAsync(request);
        return future.thenAccept(snapshot -> out.println(snapshot.resources().size() + " resources"));
    }
}
