package io.cloudcost;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CostSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Several accounts read one after the other. The request's timeout and API budget hold for all of them together: what
 * one account used up is not there for the next.
 */
public final class CostCollectorGroup {

    private final List<CostCollector> collectors;

    private CostCollectorGroup(List<CostCollector> collectors) {
        this.collectors = List.copyOf(collectors);
    }

    /** A group of these collectors. */
    public static CostCollectorGroup of(List<CostCollector> collectors) {
        return new CostCollectorGroup(collectors);
    }

    /** The collectors, in the order in which they are asked. */
    public List<CostCollector> collectors() {
        return collectors;
    }

    /** Reads the current billing period and the two before of every account. */
    public GroupResult collect() {
        return collect(CollectRequest.defaults());
    }

    /** Reads every account; one that fails does not keep the others from being read. */
    public GroupResult collect(CollectRequest request) {
        long end = System.nanoTime() + request.timeout().toNanos();
        List<CostSnapshot> snapshots = new ArrayList<>();
        List<GroupResult.Failure> failures = new ArrayList<>();
        CollectRequest rest = request;
        for (int position = 0; position < collectors.size(); position++) {
            CostCollector collector = collectors.get(position);
            try {
                CostSnapshot snapshot = collector.collect(within(rest, end));
                snapshots.add(snapshot);
                rest = afterSpending(rest, snapshot);
            } catch (CostException failure) {
                failures.add(new GroupResult.Failure(collector.provider(), position, failure));
            }
        }
        return new GroupResult(snapshots, failures);
    }

    private static CollectRequest within(CollectRequest request, long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new CollectionCancelledException(
                    "The group's time of " + request.timeout() + " was over before this account was read");
        }
        return request.toBuilder().timeout(left).build();
    }

    private static CollectRequest afterSpending(CollectRequest request, CostSnapshot snapshot) {
        return request.apiBudget()
                .map(budget ->
                        request.toBuilder().apiBudget(left(budget, snapshot)).build())
                .orElse(request);
    }

    private static Money left(Money budget, CostSnapshot snapshot) {
        return snapshot.stats()
                .paidCost()
                .in(budget.currency())
                .map(budget::minus)
                .orElse(budget);
    }
}
