package io.cloudcost.budget;

import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A process that launches jobs, ends some, forgets others, asks what some cost, and dies in the middle of a transaction. */
final class LaunchMain {

    static final String START = "2026-11-21T10:00:00Z";

    private static final int MACHINES = 20;

    private static final Lateness LATENESS = new Lateness(Duration.ZERO, Duration.ofHours(2), null, 5);

    private LaunchMain() {}

    /** @param arguments the store, a seed, how many launches, and in how manieth transaction to die, or -1 */
    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        SettableClock clock = new SettableClock(START);
        try (StateStore store = new DyingStore(StateStores.open(arguments[0]), Integer.parseInt(arguments[3]))) {
            BudgetGate gate = gate(store, clock);
            List<JobRun> open = new ArrayList<>();
            for (int launch = 0; launch < Integer.parseInt(arguments[2]); launch++) {
                launch(gate, random, open);
                clock.move(Duration.ofSeconds(random.nextInt(600)));
                endSome(gate, random, open);
                retrieve(gate, random, clock);
            }
            clock.move(Duration.ofDays(1));
            bill(gate, clock, "own-" + arguments[1]);
            gate.launch(small("left behind"));
        }
    }

    /** A job of the next day, whose budget has room. Its process ends while it runs, and it becomes an orphan, unless it is ended. */
    private static JobRequest small(String name) {
        return JobRequest.named(name)
                .runtime(Duration.ofMinutes(1))
                .hourlyPrice(Money.usd("0.01"))
                .build();
    }

    /** One that ends, and of which the bill says that it cost more. */
    private static void bill(BudgetGate gate, SettableClock clock, String machine) {
        JobRun run = gate.launch(small("billed")).started(StartedMachine.of(machine));
        run.end(JobOutcome.SUCCEEDED);
        clock.move(Duration.ofHours(1));
        FakeBill bill = new FakeBill(clock, "own", LATENESS).says(machine, true, Money.usd("0.0005"));
        ActualCosts.on(gate).source(bill).build().job(run.id());
    }

    static BudgetGate gate(StateStore store, SettableClock clock) {
        return BudgetGate.on(store)
                .clock(clock)
                .lease(Duration.ofMinutes(5))
                .holdOrphans(Duration.ofMinutes(30))
                .limit("shared", Money.usd("200"), BudgetPeriod.MONTH)
                .budget(Budget.named("all")
                        .limit(Money.usd("12"))
                        .scope(BudgetScope.everything())
                        .period(BudgetPeriod.DAY)
                        .build())
                .build();
    }

    private static void launch(BudgetGate gate, Random random, List<JobRun> open) {
        JobRequest request = JobRequest.named("job " + random.nextInt(3))
                .runtime(Duration.ofMinutes(1 + random.nextInt(120)))
                .hourlyPrice(Money.usd(BigDecimal.valueOf(1 + random.nextInt(90_000), 4)))
                .build();
        try {
            JobRun run = gate.launch(request);
            open.add(random.nextBoolean() ? run : run.started(StartedMachine.of("i-" + random.nextInt(MACHINES))));
        } catch (BudgetRefusedException full) {
            gate.settleOrphans();
        }
    }

    /** One in three goes on, one in eight is forgotten; some have been ended by others meanwhile, who took them for orphans. */
    private static void endSome(BudgetGate gate, Random random, List<JobRun> open) {
        gate.renew();
        for (JobRun run : List.copyOf(open)) {
            if (random.nextInt(3) > 0) {
                open.remove(run);
                end(run, random);
            }
        }
    }

    /** Bills come while others launch; some are restated. */
    private static void retrieve(BudgetGate gate, Random random, SettableClock clock) {
        if (random.nextInt(3) == 0) {
            FakeBill bill = new FakeBill(clock, "own", LATENESS);
            for (int machine = 0; machine < MACHINES; machine++) {
                Money amount = Money.usd(BigDecimal.valueOf(random.nextInt(1_500), 4));
                bill.says("i-" + machine, random.nextBoolean(), amount);
            }
            ActualCosts.on(gate).source(bill).build().batch(BatchRequest.usual());
        }
    }

    private static void end(JobRun run, Random random) {
        try {
            if (random.nextInt(8) == 0) {
                run.detach();
            } else {
                boolean idle = run.job().attempts().isEmpty() && random.nextInt(4) == 0;
                run.end(idle ? JobOutcome.NOT_STARTED : JobOutcome.SUCCEEDED);
            }
        } catch (IllegalStateException endedByOthers) {
            run.detach();
        }
    }

    /** A store whose process dies in one of its transactions, when all is written and nothing is kept. */
    private static final class DyingStore implements StateStore {

        private final StateStore store;
        private int left;

        DyingStore(StateStore store, int left) {
            this.store = store;
            this.left = left;
        }

        @Override
        public <T> T transaction(StateTables tables, StateWork<T> work) {
            return store.transaction(tables, connection -> {
                T result = work.run(connection);
                if (left-- == 0) {
                    Runtime.getRuntime().halt(3);
                }
                return result;
            });
        }

        @Override
        public <T> T read(StateTables tables, StateWork<T> work) {
            return store.read(tables, work);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
