package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.Fit;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOW.toString());
    private final StateStore state = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = gate();

    @AfterEach
    void close() {
        state.close();
    }

    /** Callers of each family are wrong in a way of their own, and the price of a family is not what its bill says. */
    @ParameterizedTest
    @CsvSource({"0.6, 1", "1.7, 3"})
    void afterThirtyJobsTheBiasIsKnownAndNineOfTenCostLessThanIsReserved(double bias, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            run("job-" + i, given(random), bias * Math.exp(0.3 * random.nextGaussian()));
        }
        Decision.Admitted next = ask(job("next").runtime(HOUR));
        assertThat(factor(next)).isBetween(bias * 0.9, bias * 1.1);
        assertThat(next.estimate().basis()).isEqualTo(EstimateBasis.COST_HISTORY);
        assertThat(next.estimate().runs()).isEqualTo(30);
        int within = 0;
        for (int i = 0; i < 1000; i++) {
            within += run("next-" + i, given(random), bias * Math.exp(0.3 * random.nextGaussian())) ? 1 : 0;
        }
        assertThat(within).isBetween(870, 930);
    }

    @Test
    void aFewJobsOfAFamilyTeachNothing() {
        for (int i = 0; i < 9; i++) {
            run("job-" + i, HOUR, 2);
        }
        assertThat(ask(job("next").runtime(HOUR)).estimate().basis()).isEqualTo(EstimateBasis.GIVEN);
        run("job-9", HOUR, 2);
        Decision.Admitted next = ask(job("next").runtime(HOUR));
        assertThat(next.estimate().p90()).isEqualTo(Money.usd("2"));
        assertThat(next.explain())
                .isEqualTo(
                        "next may run: 2 USD (P90; 1 h on own/*/machine at 1 USD/h, a price of 2026-11-22; learned from"
                                + " 10 jobs).");
    }

    @Test
    void oneKindOfWorkSaysNothingOfOthersOnItsMachines() {
        for (int i = 0; i < 20; i++) {
            runs(job("sleep").runtime(HOUR), Duration.ofSeconds(1));
        }
        assertThat(ask(job("train").runtime(HOUR)).estimate().p90()).isEqualTo(Money.usd("1"));
        assertThat(ask(job("sleep").runtime(HOUR)).estimate().p90()).isLessThan(Money.usd("0.01"));
    }

    @Test
    void whoGivesNoRuntimeGetsThatOfTheName() {
        assertThat(ask(job("nightly")).estimate().runtime()).isEqualTo(PlannedRuntime.of(Duration.ofHours(2)));
        for (int minutes : new int[] {280, 290, 300, 310, 320}) {
            runs(job("nightly"), Duration.ofMinutes(minutes));
        }
        Decision.Admitted next = ask(job("nightly"));
        assertThat(next.estimate().basis()).isEqualTo(EstimateBasis.RUNTIME_HISTORY);
        assertThat(next.estimate().runs()).isEqualTo(5);
        assertThat(next.estimate().runtime().p50()).isBetween(Duration.ofMinutes(299), Duration.ofMinutes(301));
        assertThat(next.estimate().runtime().p90()).isBetween(Duration.ofMinutes(320), Duration.ofMinutes(335));
        assertThat(ask(job("another")).estimate().basis()).isEqualTo(EstimateBasis.DEFAULT);
    }

    @Test
    void aRuntimeThatTheNameNeverKeptIsNotBelieved() {
        for (int i = 0; i < 6; i++) {
            runs(job("nightly").runtime(Duration.ofHours(5)), Duration.ofHours(5));
        }
        Decision.Admitted next = ask(job("nightly").runtime(HOUR));
        assertThat(next.estimate().p90()).isEqualTo(Money.usd("5"));
        Decision.Refused refused = (Decision.Refused)
                gate.ask(job("nightly").runtime(HOUR).budget(Money.usd("4")).build());
        assertThat(refused.fits()).extracting(Fit::kind).doesNotContain(Fit.Kind.SHORTER);
    }

    @Test
    void aRuntimeThatTellsMoreThanTheHistoryCounts() {
        for (int hours : new int[] {1, 2, 4, 8, 16, 32}) {
            runs(job("batch").runtime(HOUR.multipliedBy(hours)), HOUR.multipliedBy(hours * 2L));
        }
        Decision.Admitted next = ask(job("batch").runtime(HOUR));
        assertThat(next.estimate().p90()).isEqualTo(Money.usd("2"));
        Decision.Refused refused = (Decision.Refused) gate.ask(job("batch")
                .runtime(HOUR.multipliedBy(4))
                .budget(Money.usd("6"))
                .build());
        assertThat(refused.fits()).extracting(Fit::sentence).containsExactly("3 h on it for 6 USD");
        assertThat(gate.ask(job("batch")
                                .runtime(HOUR.multipliedBy(3))
                                .budget(Money.usd("6"))
                                .build())
                        .admitted())
                .isTrue();
    }

    @Test
    void jobsThatDidNotDoTheirWorkTeachNothing() {
        for (int i = 0; i < 20; i++) {
            JobRun run = gate.launch(job("nightly").build());
            clock.move(Duration.ofMinutes(1));
            run.end(JobOutcome.FAILED);
        }
        assertThat(ask(job("nightly")).estimate().basis()).isEqualTo(EstimateBasis.DEFAULT);
    }

    @Test
    void jobsThatWereInterruptedDoNotTellHowLongTheWorkTakes() {
        for (int i = 0; i < 5; i++) {
            JobRun run = gate.launch(job("nightly").build()).started(StartedMachine.of("i-" + i));
            clock.move(HOUR);
            run.preempted().started(StartedMachine.of("j-" + i));
            clock.move(HOUR);
            run.end(JobOutcome.SUCCEEDED);
        }
        assertThat(ask(job("nightly")).estimate().runtime()).isEqualTo(PlannedRuntime.of(Duration.ofHours(2)));
    }

    @Test
    void theWorkIsTheSameOnAFasterMachine() {
        BudgetGate measured = BudgetGate.on(state)
                .finder(InstanceFinder.builder(prices())
                        .speed("fast", new BigDecimal("2"))
                        .clock(clock)
                        .build())
                .clock(clock)
                .build();
        for (int i = 0; i < 5; i++) {
            JobRun run = measured.launch(job("work", "slow").build());
            clock.move(HOUR.multipliedBy(4));
            run.close();
        }
        assertThat(admitted(measured.ask(job("work", "fast").build()))
                        .estimate()
                        .p90())
                .as("two hours at 3 USD")
                .isEqualTo(Money.usd("6"));
    }

    private boolean run(String name, Duration given, double factor) {
        JobRun run = gate.launch(job(name).runtime(given).build());
        clock.move(Duration.ofMillis((long) (given.toMillis() * factor)));
        Money booked = run.end(JobOutcome.SUCCEEDED).booked();
        return booked != null && booked.compareTo(run.job().estimate().p90()) <= 0;
    }

    private void runs(JobRequestBuilder job, Duration time) {
        JobRun run = gate.launch(job.build());
        clock.move(time);
        run.close();
    }

    private Decision.Admitted ask(JobRequestBuilder job) {
        return admitted(gate.ask(job.build()));
    }

    private static Decision.Admitted admitted(Decision decision) {
        return (Decision.Admitted) decision;
    }

    private static double factor(Decision.Admitted decision) {
        BigDecimal raw = decision.estimate().raw().amount();
        return decision.estimate()
                .p50()
                .amount()
                .divide(raw, 6, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static Duration given(Random random) {
        return Duration.ofMinutes(30 + random.nextInt(600));
    }

    private static JobRequestBuilder job(String name) {
        return JobRequest.named(name).hourlyPrice(Money.usd("1")).budget(Money.usd("1000"));
    }

    private static JobRequestBuilder job(String name, String plan) {
        return JobRequest.named(name).needs(Needs.plan("acme", "here", plan)).budget(Money.usd("1000"));
    }

    private BudgetGate gate() {
        return BudgetGate.on(state).clock(clock).build();
    }

    private static PriceBook prices() {
        return PriceBook.snapshot()
                .with(new PriceRead(List.of(quote("slow", "1"), quote("fast", "3")), List.of(), NOW));
    }

    private static PriceQuote quote(String plan, String hourly) {
        return PriceQuote.builder("acme", plan)
                .region("here")
                .onDemand(new Rate(Money.usd(hourly), NOW, null))
                .source("a test")
                .build();
    }
}
