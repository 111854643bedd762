package io.cloudcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CostCollectorGroupTest {

    private static final Money CENT = Money.usd("0.01");

    @Test
    void readsAccountsSideBySideInTheirOrder() {
        CyclicBarrier together = new CyclicBarrier(3);
        List<CostCollector> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(collector(run -> run.part(Part.ACCOUNT, true, () -> meet(together, run))));
        }
        three.add(collector(run -> run.part(Part.ACCOUNT, true, () -> {
            throw new AuthenticationException("bad key");
        })));
        GroupResult result = CostCollectorGroup.of(three).sideBySide(4).collect();
        assertThat(result.snapshots()).hasSize(3).allMatch(CostSnapshot::isComplete);
        assertThat(result.failures()).extracting(GroupResult.Failure::position).containsExactly(3);
    }

    @Test
    void neverPassesTheBudgetTogether() {
        CyclicBarrier together = new CyclicBarrier(2);
        List<CostCollector> greedy = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            greedy.add(collector(run -> run.part(Part.ACCOUNT, true, () -> {
                meet(together, run);
                for (int call = 0; call < 10; call++) {
                    run.pay("GetCost", CENT);
                }
            })));
        }
        GroupResult result = CostCollectorGroup.of(greedy)
                .sideBySide(2)
                .collect(CollectRequest.builder().apiBudget(Money.usd("0.05")).build());
        assertThat(result.snapshots())
                .extracting(snapshot -> snapshot.stats().paidCost().single().orElseThrow())
                .containsExactly(Money.usd("0.02"), Money.usd("0.02"));
    }

    @Test
    void givesWhatIsLeftToThoseThatBeginLater() {
        BudgetShares shares = new BudgetShares(Optional.of(Money.usd("0.9")), 4, 2);
        BudgetShares.Share first = shares.next();
        BudgetShares.Share second = shares.next();
        assertThat(first.amount()).contains(Money.usd("0.45"));
        assertThat(second.amount()).contains(Money.usd("0.45"));
        first.spent(Amounts.of(Money.usd("0.05")));
        BudgetShares.Share third = shares.next();
        assertThat(third.amount()).contains(Money.usd("0.4"));
        third.unused();
        second.unknown();
        assertThat(shares.next().amount()).contains(Money.usd("0.4"));
    }

    @Test
    void endsWithTheThreadThatWaits() throws InterruptedException {
        CyclicBarrier never = new CyclicBarrier(3);
        CostCollector waits = collector(run -> run.part(Part.ACCOUNT, true, () -> meet(never, run)));
        List<Throwable> thrown = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                CostCollectorGroup.of(List.of(waits, waits)).sideBySide(2).collect();
            } catch (CostException e) {
                thrown.add(e);
            }
        });
        caller.start();
        while (never.getNumberWaiting() < 2) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        assertThat(thrown).singleElement().isInstanceOf(CollectionCancelledException.class);
    }

    @Test
    void wantsAtLeastOneAtATime() {
        assertThatThrownBy(() -> CostCollectorGroup.of(List.of()).sideBySide(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
        assertThat(CostCollectorGroup.of(List.of()).sideBySide(3).collect().snapshots())
                .isEmpty();
    }

    private static void meet(CyclicBarrier together, CollectRun run) {
        try {
            together.await(30, TimeUnit.SECONDS);
            run.read(Part.ACCOUNT, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CollectionCancelledException("interrupted");
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new TransportException("they did not meet", e);
        }
    }

    private static CostCollector collector(Consumer<CollectRun> work) {
        return new TestProvider.Builder(work)
                .credentials(Credentials.apiKey("k"))
                .build();
    }
}
