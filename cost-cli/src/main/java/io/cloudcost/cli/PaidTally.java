package io.cloudcost.cli;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CollectStats;
import java.util.function.BiConsumer;

/** Counts what was paid for calls, so that what a collection paid that failed is not lost. Thread-safe. */
final class PaidTally implements BiConsumer<String, Money> {

    private Amounts sum = Amounts.none();
    private long calls;

    @Override
    public synchronized void accept(String call, Money price) {
        sum = sum.plus(price);
        calls++;
    }

    /** These are counted elsewhere. */
    synchronized void without(CollectStats stats) {
        for (Money counted : stats.paidCost().list()) {
            sum = sum.plus(Money.zero(counted.currency()).minus(counted));
        }
        calls -= stats.paidRequests();
    }

    synchronized Amounts sum() {
        return sum;
    }

    synchronized long calls() {
        return calls;
    }
}
