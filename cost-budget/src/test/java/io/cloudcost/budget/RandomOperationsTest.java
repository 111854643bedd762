package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order: a budget's counters are the sums over its jobs. */
class RandomOperationsTest {

    private static final int TIMES = 60;

    private final SettableClock clock = new SettableClock("2026-11-30T12:00:00Z");
    private final List<JobRun> open = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countersAreSumsOverJobs(long seed) {
        Random random = new Random(seed);
        try (StateStore store = StateStores.open("sqlite::memory:")) {
            BudgetGate gate = BudgetGate.on(store)
                    .clock(clock)
                    .rates((from, to) -> new BigDecimal("0.87"))
                    .limit("dollars", Money.usd("40"), BudgetPeriod.DAY)
                    .budget(Budget.named("euros")
                            .limit(Money.of("60", "EUR"))
                            .scope(BudgetScope.team("a"))
                            .build())
                    .build();
            for (int time = 0; time < TIMES; time++) {
                operate(gate, random);
                clock.move(Duration.ofMinutes(random.nextInt(90)));
                check(gate, seed);
            }
        }
    }

    private void operate(BudgetGate gate, Random random) {
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> launch(gate, random);
            case 3 -> any(random).ifPresent(run -> run.started(StartedMachine.of("i-" + random.nextInt(9))));
            case 4 ->
                any(random).ifPresent(run -> {
                    run.end(JobOutcome.SUCCEEDED);
                    open.remove(run);
                });
            case 5 -> retrieve(gate, random);
            default -> gate.settleOrphans();
        }
        gate.renew();
    }

    /** Bills of all machines, some of which say something new. */
    private void retrieve(BudgetGate gate, Random random) {
        FakeBill bill = new FakeBill(clock, "own", new Lateness(Duration.ZERO, Duration.ofHours(9), null, 7));
        for (int machine = 0; machine < 9; machine++) {
            if (random.nextInt(4) > 0) {
                String currency = random.nextBoolean() ? "USD" : "EUR";
                Money amount = Money.of(BigDecimal.valueOf(random.nextInt(99_999), 4), currency);
                bill.says("i-" + machine, random.nextBoolean(), amount);
            }
        }
        ActualCosts costs = ActualCosts.on(gate).source(bill).build();
        if (random.nextBoolean()) {
            costs.due();
        } else {
            costs.batch(BatchRequest.usual().withForceRefresh(true));
        }
    }

    private void launch(BudgetGate gate, Random random) {
        try {
            open.add(gate.launch(JobRequest.named("job")
                    .team(random.nextBoolean() ? "a" : "b")
                    .runtime(Duration.ofSeconds(1 + random.nextInt(9000)))
                    .hourlyPrice(Money.usd(BigDecimal.valueOf(1 + random.nextInt(99_999), 4)))
                    .build()));
        } catch (BudgetRefusedException full) {
            assertThat(full.decision().reasons()).isNotEmpty();
        }
    }

    private Optional<JobRun> any(Random random) {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    }

    private void check(BudgetGate gate, long seed) {
        List<Job> jobs = gate.ledger().newest(1000);
        Replay replay = new Replay().of(gate.ledger().audit(0, 10_000));
        gate.budgets().list().forEach(status -> {
            BudgetView now = status.now();
            replay.assertStands(now);
            Money reserved = Money.zero(now.limit().currency());
            Money booked = reserved;
            for (Job job : jobs) {
                for (CountedIn in : job.budgets()) {
                    if (in.budget().equals(now.name()) && in.windowStart().equals(now.windowStart())) {
                        Money end = job.booked();
                        reserved = end == null
                                ? reserved.plus(in.in(job.reservation().amount()))
                                : reserved;
                        booked = end == null ? booked : booked.plus(in.in(end));
                    }
                }
            }
            assertThat(now.reserved()).as("seed %d", seed).isEqualTo(reserved);
            assertThat(now.booked()).as("seed %d", seed).isEqualTo(booked);
        });
    }
}
