package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over random jobs and charges: what jobs cost and the rest are the bill, and whoever asks how hears the same. */
class ChargeConservationTest {

    private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");
    private static final Period ALL = new Period(START.minus(Duration.ofDays(40)), START.plus(Duration.ofDays(60)));

    private final SettableClock clock = new SettableClock(START.toString());
    private final List<CostRecord> bill = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void jobsAndTheRestAreTheBill(long seed) {
        Random random = new Random(seed);
        try (StateStore store = StateStores.open("sqlite::memory:")) {
            BudgetGate gate = BudgetGate.on(store)
                    .clock(clock)
                    .perRequest(Money.usd("100"))
                    .build();
            run(gate, random);
            charge(random);
            JobCharges charges = JobCharges.of(
                    gate, "own", BilledCosts.of(query -> SnapshotData.of(bill).query(query), List::of));
            BillSplit split = charges.split(ALL);
            Amounts total = bill.stream().map(CostRecord::billedCost).collect(Amounts.summing());
            assertThat(split.bill()).as("seed %d", seed).isEqualTo(total);
            assertThat(split.ofJobs().plus(split.unattributed())).isEqualTo(total);
            split.unattributed()
                    .list()
                    .forEach(it ->
                            assertThat(it.isNegative()).as("seed %d", seed).isFalse());
            assertThat(asked(gate, charges, random)).as("seed %d", seed).isEqualTo(split.jobs());
            assertThat(split.jobs()).hasSizeGreaterThan(10);
            assertParts(charges, split);
        }
    }

    /** Times that are next to each other hold together what the whole does. */
    private static void assertParts(JobCharges charges, BillSplit whole) {
        Amounts jobs = Amounts.none();
        for (Instant day = ALL.start(); day.isBefore(ALL.end()); day = day.plus(20, ChronoUnit.DAYS)) {
            jobs = jobs.plus(charges.split(new Period(day, day.plus(20, ChronoUnit.DAYS)))
                    .ofJobs());
        }
        assertThat(jobs).isEqualTo(whole.ofJobs());
    }

    /** What each job is said to cost, asked for a few at a time. */
    private SortedMap<String, Amounts> asked(BudgetGate gate, JobCharges charges, Random random) {
        ActualCosts costs = ActualCosts.on(gate)
                .source(charges.lateness(
                        new Lateness(Duration.ZERO, Duration.ofDays(300), null, 5 + random.nextInt(30))))
                .build();
        costs.due();
        SortedMap<String, Amounts> found = new TreeMap<>();
        for (Job job : gate.ledger().newest(1000)) {
            Amounts actual = Objects.requireNonNull(job.actual(), job.id()).total();
            if (!actual.isEmpty()) {
                found.put(job.id(), actual);
            }
        }
        return found;
    }

    private void run(BudgetGate gate, Random random) {
        List<JobRun> open = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            open.add(started(gate, random));
            clock.move(Duration.ofMinutes(random.nextInt(900)));
            while (open.size() > 3 || (!open.isEmpty() && random.nextBoolean())) {
                open.remove(random.nextInt(open.size())).end(JobOutcome.SUCCEEDED);
            }
        }
        open.forEach(run -> run.end(JobOutcome.FAILED));
    }

    private JobRun started(BudgetGate gate, Random random) {
        JobRequestBuilder request = JobRequest.named("job").hours(1).hourlyPrice(Money.usd("0.1"));
        for (int tag = random.nextInt(3); tag > 0; tag--) {
            request.billingTag("t" + tag, "v" + random.nextInt(30));
        }
        JobRun run = gate.launch(request.build());
        for (int machine = random.nextInt(3); machine > 0; machine--) {
            List<String> more =
                    random.nextBoolean() ? List.of("r" + random.nextInt(9), "r" + random.nextInt(9)) : List.of();
            run.started(new StartedMachine("r" + random.nextInt(9), more, null, null, null));
            clock.move(Duration.ofMinutes(random.nextInt(90)));
        }
        return run;
    }

    private void charge(Random random) {
        for (int number = 0; number < 400; number++) {
            Instant start = START.plus(random.nextInt(30 * 24), ChronoUnit.HOURS);
            Duration length = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(32), Duration.ofDays(33))
                    .get(random.nextInt(4));
            String currency = random.nextInt(4) == 0 ? "EUR" : "USD";
            CostRecordBuilder charge = CostRecord.builder(
                            Period.monthOf(start),
                            new Period(start, start.plus(length)),
                            Money.of(BigDecimal.valueOf(random.nextInt(99_999), random.nextInt(9)), currency))
                    .service("Machines", ServiceCategory.COMPUTE)
                    .set(FocusColumn.RESOURCE_ID, random.nextInt(5) == 0 ? null : "r" + random.nextInt(12));
            if (random.nextBoolean()) {
                charge.consumed(BigDecimal.valueOf(random.nextInt(300), 1), random.nextBoolean() ? "Hrs" : "GB-Mo");
            }
            if (random.nextBoolean()) {
                charge.tags(Tags.of(Map.of("t1", "v" + random.nextInt(30), "t2", "v" + random.nextInt(30))));
            }
            bill.add(charge.build());
        }
    }
}
