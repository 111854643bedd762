package io.cloudcost.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrJob;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.vultr.VultrCollector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every recipe against the simulated demo account and looks at what it prints. */
class ExamplesTest {

    private static final VultrEstate ESTATE = VultrEstate.demo();
    private static FakeVultr cloud;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        cloud = FakeVultr.start(ESTATE);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void quickstart() {
        Quickstart.run(collector("one"), out);
        assertThat(text()).contains("USD").contains("stopped");
    }

    @Test
    void askBeforeLaunch() {
        AskBeforeLaunch.run("sqlite:" + folder.resolve("state.db"), out);
        assertThat(text()).contains("train-42 may run: 7.19", "reserved 7.19", "team-a: ");
    }

    @Test
    void findAMachine() {
        FindAMachine.run(out);
        assertThat(text()).contains("gcp/europe-west4/a2-highgpu-1g spot: ", " lost: ");
    }

    @Test
    void runAJob() throws Exception {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            Job job = RunAJob.run(state, out);
            assertThat(job.outcome()).isEqualTo(JobOutcome.SUCCEEDED);
            assertThat(job.work().unit()).isEqualTo("images");
        }
        assertThat(text()).startsWith("! The budget renders reached 80 % of its 10 USD");
    }

    @Test
    void whatJobsReallyCostAndReportOnJobs() {
        VultrJob machine = new VultrJob(
                "render-1",
                "203.0.113.1",
                "vc2-1c-1gb",
                instant().minusSeconds(90_000),
                instant().minusSeconds(82_800),
                false);
        VultrEstate estate = VultrEstate.generate(VultrEstate.spec()
                .now(instant())
                .instances(2)
                .invoices(1)
                .jobs(List.of(machine))
                .build());
        try (FakeVultr bills = FakeVultr.start(estate);
                StateStore state = StateStores.open("sqlite::memory:")) {
            AtomicReference<Instant> now = new AtomicReference<>(machine.start());
            Clock clock = clock(now);
            BudgetGate gate = BudgetGate.on(state)
                    .clock(clock)
                    .prices(PriceBook.snapshot())
                    .build();
            JobRun run = gate.launch(JobRequest.named("render")
                            .needs(Needs.builder().plan("vc2-1c-1gb").build())
                            .hours(2)
                            .build())
                    .started(new StartedMachine("i-1", List.of(), "render-1", "203.0.113.1", null));
            now.set(machine.end());
            run.end(JobOutcome.SUCCEEDED);
            now.set(instant());
            ActualCostSource bill = VultrCollector.builder(bills.apiKey())
                    .endpoint(bills.endpoint())
                    .clock(clock)
                    .buildActualCosts()
                    .orElseThrow();
            WhatJobsReallyCost.run(gate, bill, out);
            ReportOnJobs.run(gate, clock, out);
        }
        assertThat(text())
                .contains("render: FOUND, booked 0.0", "found 1 of 1", "vultr: billed 0.0", "0 of 1 jobs cost more")
                .contains("all jobs ran at one provider");
    }

    @Test
    void unitCosts() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            UnitCosts.run(collector("one"), instant(), state, out);
        }
        assertThat(text()).contains("leads by batch: 0.3125 USD", "1200 leads: ", " USD each", "0 leads: unknown");
    }

    @Test
    void gpuBurst() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            GpuBurst.run(state, instant(), out);
        }
        assertThat(text()).contains("the burst: [3.6 USD] for 1 h 30 min");
    }

    @Test
    void watchCosts() {
        try (CostStore store = CostStores.open("duckdb::memory:");
                StateStore state = StateStores.open("sqlite::memory:")) {
            WatchCosts.run(collector("one"), store, state, Clock.fixed(instant(), ZoneOffset.UTC), out);
        }
        assertThat(text()).containsOnlyOnce("[WARNING] cost per lead").contains("open: cost per lead since ");
        assertThat(text()).doesNotContain("spend of vultr");
    }

    @Test
    void typedCollector() {
        TypedCollector.run(cloud.apiKey(), cloud.endpoint(), out);
        assertThat(text()).contains("vultr/production");
    }

    @Test
    void asyncCollect() {
        AsyncCollect.run(collector("one"), out).join();
        assertThat(text()).contains("instances").containsPattern("[1-9][0-9]* resources");
    }

    @Test
    void onlyBilling() {
        OnlyBilling.run(collector("one"), now(), out);
        assertThat(text().lines())
                .hasSize(7)
                .allMatch(line -> line.contains("USD"))
                .last()
                .asString()
                .contains("pending");
    }

    @Test
    void nightlyStore() {
        CostCollector broken = CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey("WRONG"))
                .endpoint(cloud.endpoint())
                .build();
        NightlyStore.run(List.of(collector("shop"), broken, collector("lab")), store(), out);
        assertThat(text()).contains("vultr/shop: ").contains("vultr/lab: ").contains("vultr failed: ");
    }

    @Test
    void askTheStore() {
        AskTheStore.run(collector("one"), store(), out);
        assertThat(text()).contains("ServiceName").contains("env:prod [");
    }

    @Test
    void ownAnalyzer() {
        OwnAnalyzer.run(collector("one"), out);
        assertThat(text()).contains("vultr.instance.stopped");
    }

    @Test
    void whatIsUnknown() {
        WhatIsUnknown.run(collector("one"), out);
        assertThat(text()).contains("part utilization: NOT_ASKED").contains("no price for vultr/one/");
    }

    @Test
    void tellMetrics() {
        TellMetrics.run(collector("metrics"), out);
        assertThat(text()).contains("cloud_optimization_opportunities", "cloud_api_calls [", "cost_unknown");
    }

    @Test
    void typedCalls() {
        TypedCalls.run(cloud.apiKey(), cloud.endpoint(), out);
        assertThat(text()).contains("USD");
    }

    @Test
    void testAgainstFakeCloud() {
        TestAgainstFakeCloud.run(out);
        assertThat(text()).containsPattern("answered [1-9][0-9]* requests; [1-9][0-9]* resources");
    }

    /** One that a test moves. */
    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static CostCollector collector(String account) {
        return CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey(cloud.apiKey()))
                .endpoint(cloud.endpoint())
                .accountId(account)
                .clock(Clock.fixed(instant(), ZoneOffset.UTC))
                .build();
    }

    private static YearMonth now() {
        return YearMonth.from(instant().atOffset(ZoneOffset.UTC));
    }

    private static Instant instant() {
        return ESTATE.specification().now();
    }

    private String store() {
        return "duckdb:" + folder.resolve("costs.duckdb");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
