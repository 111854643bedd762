package io.cloudcost.spi;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CollectStats;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a run sends and receives. Thread-safe. */
public final class CallStats {

    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder rateLimited = new LongAdder();
    private final LongAdder paidRequests = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Map<String, LongAdder> operations = new ConcurrentHashMap<>();
    private final SortedMap<String, Amounts> paid = new TreeMap<>();

    /** Nothing is counted yet. */
    public CallStats() {}

    /** A request was sent. */
    public void sent() {
        requests.increment();
    }

    /** A request for this operation was sent; its name is the provider's, such as {@code ce:GetCostAndUsage}. */
    public void sent(String operation) {
        sent();
        operations.computeIfAbsent(operation, name -> new LongAdder()).increment();
    }

    /** It was a second or later try. */
    public void retried() {
        retries.increment();
    }

    /** It was refused because of a request limit. */
    public void rateLimited() {
        rateLimited.increment();
    }

    /** So many bytes came back. */
    public void received(long count) {
        bytes.add(count);
    }

    synchronized void paid(String operation, Money price) {
        paidRequests.increment();
        paid.merge(operation, Amounts.of(price), Amounts::plus);
    }

    synchronized CollectStats snapshot(Duration duration) {
        SortedMap<String, Long> byOperation = new TreeMap<>();
        operations.forEach((name, count) -> byOperation.put(name, count.sum()));
        return new CollectStats(
                requests.sum(),
                retries.sum(),
                rateLimited.sum(),
                paidRequests.sum(),
                paid.values().stream().reduce(Amounts.none(), Amounts::plus),
                bytes.sum(),
                duration,
                byOperation,
                paid);
    }
}
