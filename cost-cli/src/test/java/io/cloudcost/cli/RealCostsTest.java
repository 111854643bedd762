package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.budget.ActualCosts;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.NeedsBuilder;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsJob;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrJob;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the launch of a job to what its provider's bill says of it, over the fake clouds. */
class RealCostsTest {

    private static final Instant START = Instant.parse("2026-11-15T10:00:00Z");
    private static final AwsJob ON_AWS =
            AwsJob.on("i-train", START, START.plusSeconds(3 * 3_600)).sending(40);
    private static final VultrJob ON_VULTR =
            new VultrJob("render-1", "203.0.113.8", "vc2-1c-1gb", START, START.plusSeconds(5 * 3_600), false);

    private final SettableClock clock = new SettableClock(START);

    @Test
    void whatTheBillSaysTakesThePlaceOfTheEstimate() {
        AwsEstate awsEstate = AwsEstate.generate(
                AwsSpec.of(3, CliRun.NOW).withMonths(1).withInstances(0).withJobs(List.of(ON_AWS)));
        VultrEstate vultrEstate = VultrEstate.generate(VultrEstate.spec()
                .seed(3)
                .now(CliRun.NOW)
                .instances(10)
                .jobs(List.of(ON_VULTR))
                .build());
        try (FakeAws aws = FakeAws.start(awsEstate);
                FakeVultr vultr = FakeVultr.start(vultrEstate);
                StateStore state = StateStores.open("sqlite::memory:")) {
            BudgetGate gate = BudgetGate.on(state)
                    .clock(clock)
                    .prices(PriceBook.snapshot())
                    .limit("team-a", Money.usd("500"), BudgetPeriod.MONTH)
                    .build();
            String trained = run(gate, "aws", "m5.large", ON_AWS.end(), machine());
            String rendered = run(
                    gate,
                    "vultr",
                    "vc2-1c-1gb",
                    ON_VULTR.end(),
                    new StartedMachine("id-of-render", List.of(), ON_VULTR.label(), ON_VULTR.address(), null));
            clock.set(CliRun.NOW);
            Retrieval told = ActualCosts.on(gate)
                    .source(source(
                            "aws",
                            aws.endpoint(),
                            Credentials.of(Map.of(
                                    "accessKeyId",
                                    awsEstate.accessKeyId(),
                                    "secretAccessKey",
                                    awsEstate.secretAccessKey()))))
                    .source(source("vultr", vultr.endpoint(), Credentials.apiKey(vultr.apiKey())))
                    .build()
                    .due();
            assertThat(told.issues()).isEmpty();
            assertThat(told.found()).isEqualTo(2);
            assertThat(told.paidRequests())
                    .isEqualTo((int) aws.count("ce:GetCostAndUsageWithResources"))
                    .isEqualTo(1);
            is(
                    gate,
                    trained,
                    Money.usd(awsEstate.billed(ON_AWS).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            is(gate, rendered, Money.usd(vultrEstate.billed(ON_VULTR)));
        }
    }

    private static StartedMachine machine() {
        return new StartedMachine(ON_AWS.machine(), List.of(ON_AWS.volume()), null, null, null);
    }

    private String run(BudgetGate gate, String provider, String plan, Instant end, StartedMachine machine) {
        clock.set(START);
        NeedsBuilder needs = Needs.builder().provider(provider).plan(plan);
        JobRun run = gate.launch(JobRequest.named("job-on-" + provider)
                .needs(needs.build())
                .hours(4)
                .build());
        run.started(machine);
        clock.set(end);
        return run.end(JobOutcome.SUCCEEDED).id();
    }

    private static void is(BudgetGate gate, String id, Money truth) {
        Job job = gate.ledger().find(id).orElseThrow();
        assertThat(job.actual()).isNotNull();
        assertThat(job.actual().state()).isEqualTo(ActualState.SETTLING);
        assertThat(job.actual().amount())
                .isEqualTo(truth)
                .isNotEqualTo(job.reservation().amount());
    }

    private ActualCostSource source(String provider, String endpoint, Credentials credentials) {
        return CostCollectors.builder(provider)
                .environment(name -> null)
                .credentials(credentials)
                .endpoint(endpoint)
                .clock(clock)
                .buildActualCosts()
                .orElseThrow();
    }
}
