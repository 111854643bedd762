package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that are taken over, told of twice, or ended while the store does not answer. */
class JobRunTest {

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private LosingStore store;
    private BudgetGate gate;

    @BeforeEach
    void open() {
        store = new LosingStore(StateStores.open("sqlite::memory:"));
        gate = gate(it -> it.limit("team-a", Money.usd("10"), BudgetPeriod.MONTH));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theOldOwnerNeitherRenewsNorEndsWhatWasTakenOver() {
        JobRun old = gate.launch(job()).started(StartedMachine.of("i-1"));
        BudgetGate other = gate(it -> it);
        JobRun taken = other.attach(old.id());
        gate.renew();
        assertThat(old.stopAsked()).isTrue();
        other.renew();
        assertThat(taken.stopAsked()).isFalse();
        String message = "The job " + old.id() + " was taken over by "
                + taken.job().reservation().owner() + ".";
        assertThatThrownBy(() -> old.started(StartedMachine.of("i-2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(old::preempted)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> old.end(JobOutcome.FAILED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        old.close();
        assertThat(stored(old).isRunning()).isTrue();
        assertThat(taken.end(JobOutcome.SUCCEEDED).attempts()).hasSize(1);
    }

    @Test
    void closeLeavesWhatOthersTookOverOrEnded() {
        JobRun old = gate.launch(job());
        JobRun taken = gate(it -> it).attach(old.id());
        old.close();
        assertThat(stored(old).isRunning()).isTrue();
        gate.ledger().end(old.id(), JobOutcome.CANCELLED, clock.instant());
        taken.close();
        assertThat(stored(old).outcome()).isEqualTo(JobOutcome.CANCELLED);
    }

    @Test
    void gatesOfOneNameAreTwoOwners() {
        JobRun one = gate(it -> it.owner("ci")).launch(job());
        JobRun other = gate(it -> it.owner("ci")).launch(job());
        assertThat(one.job().reservation().owner())
                .startsWith("ci ")
                .isNotEqualTo(other.job().reservation().owner());
    }

    @Test
    void aDecisionIsLaunchedOnce() {
        Decision decision = gate.ask(job());
        gate.launch(decision).detach();
        assertThatThrownBy(() -> gate.launch(decision))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("launched already");
    }

    @Test
    void whatWasNotHeardOfIsFoundOnce() {
        Decision decision = gate.ask(job());
        store.loseNext(1);
        assertThatThrownBy(() -> gate.launch(decision)).isInstanceOf(StoreException.class);
        gate.launch(decision).detach();
        assertThatThrownBy(() -> gate.launch(decision))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("launched already");
    }

    @Test
    void closeTriesAgainWhereTheStoreDidNotAnswer() {
        JobRun run = gate.launch(job());
        store.loseNext(2);
        run.close();
        assertThat(stored(run).outcome()).isEqualTo(JobOutcome.SUCCEEDED);
        assertThat(store.transactions()).isEqualTo(5);
    }

    @Test
    void closeGivesUpAfterThreeTries() {
        JobRun run = gate.launch(job());
        store.loseNext(9);
        assertThatThrownBy(run::close).isInstanceOf(StoreException.class);
        assertThat(store.transactions()).isEqualTo(5);
    }

    @Test
    void anEndThatNobodyHeardOfMayBeToldAgain() {
        JobRun run = gate.launch(job());
        store.loseNext(1);
        assertThatThrownBy(() -> run.end(JobOutcome.FAILED)).isInstanceOf(StoreException.class);
        clock.move(Duration.ofHours(1));
        Job job = run.end(JobOutcome.FAILED);
        assertThat(job.endedAt()).isEqualTo("2026-11-21T10:00:00Z");
        assertThatThrownBy(() -> run.end(JobOutcome.SUCCEEDED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already");
    }

    @Test
    void aMachineToldOfTwiceIsOneMachine() {
        JobRun run = gate.launch(job()).started(StartedMachine.of("i-1"));
        clock.move(Duration.ofMinutes(5));
        run.started(StartedMachine.of("i-1"));
        assertThat(run.job().attempts()).hasSize(1);
        assertThat(run.job().reservation().leaseUntil()).isEqualTo("2026-11-21T10:15:00Z");
        clock.move(Duration.ofMinutes(5));
        run.preempted();
        assertThat(run.job().reservation().leaseUntil()).isEqualTo("2026-11-21T10:20:00Z");
        run.started(StartedMachine.of("i-1"));
        assertThat(run.job().attempts()).hasSize(2);
    }

    @Test
    void renewingGoesOnWhateverWentWrong() {
        JobRun run = gate.launch(job());
        store.failNext(new IllegalStateException("a defect"));
        gate.renew();
        clock.move(Duration.ofMinutes(9));
        gate.renew();
        assertThat(stored(run).reservation().leaseUntil()).isEqualTo("2026-11-21T10:19:00Z");
    }

    @Test
    void saysThatNobodyRenewsWhereTheExecutorIsShutDown() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        executor.shutdown();
        BudgetGate deaf = gate(it -> it.executor(executor));
        assertThatThrownBy(() -> deaf.launch(job()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("takes no more work")
                .hasMessageContaining("end it in the ledger");
        String id = gate.ledger().running(1).get(0).id();
        assertThat(gate.attach(id).end(JobOutcome.NOT_STARTED).booked()).isEqualTo(Money.usd("0"));
    }

    @Test
    void workThatThrowsMakesTheJobFail() throws Exception {
        JobRun good = gate.launch(job());
        try (good) {
            assertThat(good.<String>work(() -> "done")).isEqualTo("done");
        }
        assertThat(stored(good).outcome()).isEqualTo(JobOutcome.SUCCEEDED);
        JobRun bad = gate.launch(job());
        assertThatThrownBy(() -> {
                    try (bad) {
                        bad.work(() -> {
                            throw new IOException("no disk");
                        });
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("no disk");
        assertThat(stored(bad).outcome()).isEqualTo(JobOutcome.FAILED);
    }

    @Test
    void keepsWhatWasDone() {
        JobRun run = gate.launch(job());
        assertThat(run.job().work()).isEqualTo(JobWork.NONE);
        run.units(new BigDecimal("100"), "images").note("half\tway".replace('\t', ' '));
        run.units(new BigDecimal("250.50"), "images").note("done");
        JobWork work = new JobWork(new BigDecimal("250.5"), "images", List.of("half way", "done"));
        assertThat(run.job().work()).isEqualTo(work);
        run.end(JobOutcome.SUCCEEDED);
        assertThat(stored(run).work()).isEqualTo(work);
        gate.ledger().units(run.id(), BigDecimal.ZERO, "images");
        gate.ledger().note(run.id(), "counted again: nothing was right");
        assertThat(stored(run).work().units()).isEqualByComparingTo("0");
        assertThat(stored(run).work().notes()).hasSize(3);
    }

    @Test
    void refusesWorkThatCannotBe() {
        JobRun run = gate.launch(job());
        assertThatThrownBy(() -> run.units(new BigDecimal("-1"), "\t"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.problems())
                                .containsExactly(
                                        "The name of a unit of work must have 1 to 200 characters, not 1.",
                                        "The units of work must not be below 0, but are -1."));
        assertThatThrownBy(() -> run.units(new BigDecimal("1e99"), "images")).hasMessageContaining("at most 20 digits");
        assertThatThrownBy(() -> run.note(" ")).hasMessageContaining("1 to 1000 characters");
        assertThatThrownBy(() -> run.note("a\nb")).hasMessageContaining("control characters");
        assertThatThrownBy(() -> gate.ledger().note("nobody", "x")).hasMessageContaining("There is no job nobody.");
        assertThat(stored(run).work()).isEqualTo(JobWork.NONE);
        for (int i = 0; i < 100; i++) {
            run.note("note " + i);
        }
        assertThatThrownBy(() -> run.note("one more")).hasMessageContaining("at most 100 notes");
    }

    private BudgetGate gate(UnaryOperator<BudgetGateBuilder> settings) {
        return settings.apply(BudgetGate.on(store).clock(clock)).build();
    }

    private static JobRequest job() {
        return JobRequest.named("train").hours(1).hourlyPrice(Money.usd("1")).build();
    }

    private Job stored(JobRun run) {
        return gate.ledger().find(run.id()).orElseThrow();
    }
}
