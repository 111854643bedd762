package io.cloudcost;

import io.cloudcost.snapshot.CostSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the accounts of a group once. */
final class GroupRun {

    private final List<CostCollector> collectors;
    private final int atOnce;
    private final CollectRequest request;
    private final long end;
    private final BudgetShares budget;

    GroupRun(List<CostCollector> collectors, int atOnce, CollectRequest request) {
        this.collectors = collectors;
        this.atOnce = atOnce;
        this.request = request;
        this.end = System.nanoTime() + request.timeout().toNanos();
        this.budget = new BudgetShares(request.apiBudget(), collectors.size(), atOnce);
    }

    /** What became of one account: one of the two. */
    private record Outcome(List<CostSnapshot> snapshot, List<GroupResult.Failure> failure) {}

    GroupResult result() {
        List<Outcome> outcomes = atOnce <= 1 ? oneByOne() : sideBySide();
        return new GroupResult(
                outcomes.stream().flatMap(one -> one.snapshot.stream()).toList(),
                outcomes.stream().flatMap(one -> one.failure.stream()).toList());
    }

    private List<Outcome> oneByOne() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int position = 0; position < collectors.size(); position++) {
            outcomes.add(read(position));
        }
        return outcomes;
    }

    private List<Outcome> sideBySide() {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "cloudcost-group");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int position = 0; position < collectors.size(); position++) {
                int at = position;
                running.add(pool.submit(() -> read(at)));
            }
            return ended(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Outcome> ended(List<Future<Outcome>> running) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CollectionCancelledException("The thread was interrupted while the group was collected");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A collector of the group broke", e.getCause());
        }
        return outcomes;
    }

    private Outcome read(int position) {
        CostCollector collector = collectors.get(position);
        BudgetShares.Share share = budget.next();
        try {
            CostSnapshot snapshot = collector.collect(part(share));
            share.spent(snapshot.stats().paidCost());
            return new Outcome(List.of(snapshot), List.of());
        } catch (CostException failure) {
            tell(share, failure);
            return new Outcome(List.of(), List.of(new GroupResult.Failure(collector.provider(), position, failure)));
        }
    }

    private static void tell(BudgetShares.Share share, CostException failure) {
        if (failure instanceof AuthenticationException || failure instanceof PermissionException) {
            share.unused();
        } else {
            share.unknown();
        }
    }

    private CollectRequest part(BudgetShares.Share share) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new CollectionCancelledException(
                    "The group's time of " + request.timeout() + " was over before this account was read");
        }
        CollectRequestBuilder part = request.toBuilder().timeout(left);
        share.amount().ifPresent(part::apiBudget);
        return part.build();
    }
}
