package io.cloudcost.budget;

import static io.cloudcost.budget.model.ThresholdAction.BLOCK_NEW;
import static io.cloudcost.budget.model.ThresholdAction.NEED_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.JobRequestBuilder;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.ReservationState;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.budget.spi.MachineWatch;
import io.cloudcost.budget.spi.Sighting;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every state store. Jobs run on machines of the caller's own at 1 USD an hour unless told. */
abstract class BudgetContractTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private final Map<String, Sighting> seen = new HashMap<>();
    private LosingStore store;
    private BudgetGate gate;

    /** Of a store that is empty at first; the same for the whole test. */
    abstract String address();

    @BeforeEach
    final void open() {
        store = new LosingStore(StateStores.open(address()));
        gate = gate(it -> it.limit("team-a", Money.usd("10"), BudgetPeriod.MONTH));
    }

    @AfterEach
    final void close() {
        store.close();
    }

    @Test
    final void reservesAtLaunchAndBooksAtTheEnd() {
        try (JobRun run = gate.launch(job(4).build())) {
            assertStands("0", "4", "6");
            assertThat(run.job().reservation().state()).isEqualTo(ReservationState.HELD);
            clock.move(HOUR.multipliedBy(3));
        }
        assertStands("3", "0", "7");
        Job job = gate.ledger().newest(1).get(0);
        assertThat(job.booked()).isEqualTo(Money.usd("3"));
        assertThat(job.outcome()).isEqualTo(JobOutcome.SUCCEEDED);
        assertThat(job.reservation().state()).isEqualTo(ReservationState.BOOKED);
        assertThat(job.quote()).isNotNull();
        assertThat(kinds()).containsExactly(AuditKind.LIMIT_SET, AuditKind.ADMITTED, AuditKind.BOOKED);
    }

    @Test
    final void asksWithoutReserving() {
        Decision decision = gate.ask(job(4).build());
        assertThat(decision.admitted()).isTrue();
        assertThat(decision.explain())
                .isEqualTo("train may run: 4 USD (P90; 4 h on own/*/machine at 1 USD/h, a price of 2026-11-21).");
        assertThat(decision.budgets())
                .singleElement()
                .satisfies(it -> assertThat(it.asked()).isEqualTo(Money.usd("4")));
        assertStands("0", "0", "10");
    }

    @Test
    final void admitsUpToTheLimitAndNotADigitMore() {
        JobRun held = gate.launch(job(4).build());
        refused(job(1).hourlyPrice(Money.usd("6.0000000001")), RefusalCode.OVER_BUDGET);
        gate.launch(job(6).build()).end(JobOutcome.SUCCEEDED);
        assertThat(held.end(JobOutcome.FAILED).booked()).isEqualTo(Money.usd("0"));
    }

    @Test
    final void refusesWithEveryReasonAndReservesNothing() {
        gate.budgets().set(budget("all", "3", BudgetScope.everything()));
        assertThatThrownBy(() -> gate.launch(job(4).budget(Money.usd("2")).build()))
                .isInstanceOfSatisfying(
                        BudgetRefusedException.class,
                        it -> assertThat(it.decision().reasons())
                                .extracting(Refusal::code)
                                .containsExactly(RefusalCode.OVER_REQUEST_LIMIT, RefusalCode.OVER_BUDGET))
                .hasMessage(
                        "train may not run. It may cost 4 USD (P90; 4 h on own/*/machine at 1 USD/h, a price of"
                                + " 2026-11-21), more than the 2 USD that this job may cost. It may cost 4 USD (P90; 4 h on"
                                + " own/*/machine at 1 USD/h, a price of 2026-11-21), and of the budget all (3 USD, MONTH) 3 USD"
                                + " are left: 0 USD are spent and 0 USD reserved by running jobs. What fits: 2 h on it for 2 USD.");
        assertStands("0", "0", "10");
        assertThat(kinds()).endsWith(AuditKind.REFUSED);
        assertThat(gate.ledger().newest(9)).isEmpty();
    }

    @Test
    final void decidesAnewAtLaunch() {
        Decision first = gate.ask(job(6).build());
        Decision second = gate.ask(job(6).build());
        gate.launch(first).detach();
        assertThatThrownBy(() -> gate.launch(second)).isInstanceOf(BudgetRefusedException.class);
        assertThatThrownBy(() -> gate.launch(gate.ask(job(6).build()))).isInstanceOf(IllegalArgumentException.class);
        assertStands("0", "6", "4");
    }

    @Test
    final void anActualAboveItsEstimateIsBookedInFullAndBlocks() {
        JobRun run = gate.launch(job(4).build());
        clock.move(HOUR.multipliedBy(15));
        run.end(JobOutcome.SUCCEEDED);
        assertStands("15", "0", "-5");
        refused(job(1), RefusalCode.OVER_BUDGET);
        assertThat(gate.ask(job(1).build()).explain()).contains("5 USD too much are used");
    }

    @Test
    final void endsAJobOnce() {
        JobRun run = gate.launch(job(4).build());
        clock.move(HOUR);
        run.end(JobOutcome.CANCELLED);
        assertThatThrownBy(() -> run.end(JobOutcome.SUCCEEDED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended at 2026-11-21T11:00:00Z already");
        run.close();
        assertStands("1", "0", "9");
    }

    @Test
    final void refusesToEndWhatCannotHaveEnded() {
        assertThatThrownBy(() -> gate.ledger().end("nobody", JobOutcome.FAILED, clock.instant()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no job nobody.");
        JobRun run = gate.launch(job(4).build());
        assertThatThrownBy(() -> gate.ledger()
                        .end(run.id(), JobOutcome.FAILED, clock.instant().minus(HOUR)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("it began at 2026-11-21T10:00:00Z");
        assertThatThrownBy(() -> gate.ledger()
                        .end(run.id(), JobOutcome.FAILED, clock.instant().plus(HOUR)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("in the future");
        run.started(StartedMachine.of("i-1"));
        assertThatThrownBy(() -> run.end(JobOutcome.NOT_STARTED)).isInstanceOf(ConfigurationException.class);
        assertStands("0", "4", "6");
    }

    @Test
    final void givesBackWhatNeverStarted() {
        JobRun run = gate.launch(job(4).build());
        clock.move(HOUR);
        assertThat(run.end(JobOutcome.NOT_STARTED).booked()).isEqualTo(Money.usd("0"));
        assertStands("0", "0", "10");
        assertThat(kinds()).endsWith(AuditKind.RELEASED);
    }

    @Test
    final void aMachineThatWasTakenAwayCostsToo() {
        JobRun run = gate.launch(job(4).build());
        clock.move(HOUR);
        run.started(StartedMachine.of("i-1"));
        clock.move(HOUR);
        run.preempted();
        assertThatThrownBy(run::preempted).isInstanceOf(IllegalStateException.class);
        clock.move(HOUR);
        run.started(new StartedMachine("i-2", List.of("vol-1", "eni-1"), "worker \\2", null, "sir-1"));
        clock.move(HOUR.multipliedBy(2));
        Job job = run.end(JobOutcome.SUCCEEDED);
        assertThat(job.booked()).isEqualTo(Money.usd("3"));
        assertThat(job.attempts())
                .extracting(it -> it.machine().instanceId() + " " + it.end())
                .containsExactly("i-1 " + AttemptEnd.PREEMPTED, "i-2 " + AttemptEnd.ENDED);
        assertThat(job.attempts().get(1).machine().resourceIds()).containsExactly("vol-1", "eni-1");
    }

    @Test
    final void countsInEveryBudgetThatAppliesAndInNoOther() {
        gate.budgets().set(budget("team", "9", BudgetScope.team("a")));
        gate.budgets().set(budget("other team", "9", BudgetScope.team("b")));
        gate.budgets().set(budget("project", "9", BudgetScope.project("vision")));
        gate.budgets().set(budget("tag", "9", BudgetScope.tag("env", "test")));
        gate.budgets().set(budget("other tag", "9", BudgetScope.tag("env", "prod")));
        gate.budgets().set(budget("own", "9", BudgetScope.provider("own")));
        gate.budgets().set(budget("aws", "9", BudgetScope.provider("aws")));
        gate.budgets().set(budget("named", "9", BudgetScope.named()));
        Decision decision =
                gate.ask(job(1).team("a").project("vision").label("env", "test").build());
        assertThat(decision.budgets())
                .extracting(BudgetView::name)
                .containsExactly("own", "project", "tag", "team", "team-a");
    }

    @Test
    final void beginsAnewWithEachWindow() {
        assertWindow(BudgetPeriod.DAY, "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z");
        assertWindow(BudgetPeriod.MONTH, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
        assertWindow(BudgetPeriod.QUARTER, "2026-10-01T00:00:00Z", "2027-01-01T00:00:00Z");
        assertWindow(BudgetPeriod.TOTAL, "1970-01-01T00:00:00Z", null);
    }

    @Test
    final void aJobCountsInTheWindowThatItWasLetInOf() {
        clock.set("2026-11-30T23:00:00Z");
        JobRun run = gate.launch(job(10).build());
        refused(job(1), RefusalCode.OVER_BUDGET);
        clock.move(HOUR);
        assertStands("0", "0", "10");
        clock.move(HOUR);
        run.end(JobOutcome.SUCCEEDED);
        assertStands("0", "0", "10");
        assertThat(gate.ask(job(10).build()).admitted()).isTrue();
    }

    @Test
    final void daysBeginWhereTheBudgetIs() {
        gate.budgets()
                .set(Budget.named("new york")
                        .limit(Money.usd("9"))
                        .period(BudgetPeriod.DAY)
                        .zone(ZoneId.of("America/New_York"))
                        .build());
        clock.set("2026-11-01T04:30:00Z");
        BudgetView view = gate.budgets().status("new york").orElseThrow().now();
        assertThat(view.windowStart()).isEqualTo("2026-11-01T04:00:00Z");
        assertThat(view.windowEnd()).isEqualTo("2026-11-02T05:00:00Z");
    }

    @Test
    final void convertsByTheRateOfTheLaunch() {
        AtomicReference<String> rate = new AtomicReference<>("0.9");
        BudgetGate euros = gate(it -> it.limit("euro", Money.of("10", "EUR"), BudgetPeriod.MONTH)
                .rates((from, to) -> new BigDecimal(rate.get())));
        JobRun run = euros.launch(job(10).build());
        rate.set("0.1");
        clock.move(HOUR.multipliedBy(10));
        Job job = run.end(JobOutcome.SUCCEEDED);
        assertThat(job.booked()).isEqualTo(Money.usd("10"));
        assertThat(euros.budgets().status("euro").orElseThrow().now().booked()).isEqualTo(Money.of("9", "EUR"));
    }

    @Test
    final void aServiceOfRatesThatIsSlowKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        AtomicBoolean slowly = new AtomicBoolean();
        BudgetGate slow = gate(it -> it.limit("euro", Money.of("10", "EUR"), BudgetPeriod.MONTH)
                .rates((from, to) -> {
                    if (slowly.get()) {
                        asked.countDown();
                        await(answers);
                    }
                    return new BigDecimal("0.9");
                }));
        Decision decision = slow.ask(job(1).build());
        slowly.set(true);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            Future<JobRun> late = others.submit(() -> slow.launch(decision));
            await(asked);
            Future<JobRun> other = others.submit(() -> gate.launch(job(1).build()));
            assertThat(other.get(5, TimeUnit.SECONDS).job().isRunning()).isTrue();
            answers.countDown();
            assertThat(late.get(20, TimeUnit.SECONDS).job().budgets())
                    .singleElement()
                    .satisfies(in -> assertThat(in.rate()).isEqualTo(new BigDecimal("0.9")));
        } finally {
            answers.countDown();
            others.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    final void refusesWhatItCannotConvert() {
        gate.budgets().set(Budget.named("euro").limit(Money.of("10", "EUR")).build());
        assertThat(gate.ask(job(1).build()).explain())
                .contains("Prices are in USD and the budget euro in EUR: give the gate exchange rates.");
        refused(job(1).budget(Money.of("10", "GBP")), RefusalCode.CURRENCY);
        assertThat(kinds()).endsWith(AuditKind.REFUSED);
    }

    @Test
    final void refusesWhereItCannotKnow() {
        refused(JobRequest.named("train"), RefusalCode.PRICE_UNKNOWN);
        BudgetGate lenient = gate(
                it -> it.limit("team-a", Money.usd("10"), BudgetPeriod.MONTH).whenUnknown(WhenUnknown.ALLOW));
        JobRun run =
                lenient.launch(JobRequest.named("train").budget(Money.usd("7")).build());
        assertStands("0", "7", "3");
        assertThat(kinds()).endsWith(AuditKind.ALLOWED_UNKNOWN);
        clock.move(HOUR);
        assertThat(run.end(JobOutcome.SUCCEEDED).booked()).isEqualTo(Money.usd("7"));
    }

    @Test
    final void thresholdsBlockAndWantApproval() {
        gate.budgets()
                .set(Budget.named("careful")
                        .limit(Money.usd("10"))
                        .threshold(Threshold.of("0.5", NEED_APPROVAL))
                        .threshold(Threshold.of("0.8", BLOCK_NEW))
                        .build());
        gate.launch(job(4).build()).detach();
        refused(job(2), RefusalCode.NEEDS_APPROVAL);
        BudgetGate other = gate(it -> it);
        Decision decision = other.ask(job(2).build());
        assertThat(decision.admitted()).isFalse();
        gate.launch(gate.ask(job(4).build(), new Approval("Ada", "the deadline")))
                .detach();
        assertThat(audit())
                .filteredOn(it -> it.kind() == AuditKind.ADMITTED)
                .last()
                .satisfies(it -> assertThat(it.text()).endsWith("Approved by Ada: the deadline"));
        assertThat(codes(job(1))).containsExactly(RefusalCode.BLOCKED, RefusalCode.NEEDS_APPROVAL);
    }

    @Test
    final void warnsFromAShareOn() {
        gate.launch(job(4).build()).detach();
        assertThat(((Decision.Admitted) gate.ask(job(3).build())).warnings()).isEmpty();
        assertThat(((Decision.Admitted) gate.ask(job(4).build())).warnings())
                .containsExactly("With it 80 % of the 10 USD of the budget team-a are used or more.");
    }

    @Test
    final void aBillCountsWhatJobsDoNot() {
        JobRun run = gate.launch(job(2).build());
        clock.move(HOUR.multipliedBy(2));
        run.end(JobOutcome.SUCCEEDED);
        JobRun running = gate.launch(job(3).build());
        gate.budgets().refresh("team-a", bill("6", "1"));
        BudgetView view = gate.budgets().status("team-a").orElseThrow().now();
        assertThat(view.unattributed()).isEqualTo(Money.usd("3"));
        assertThat(view.billedUntil()).isEqualTo(clock.instant());
        assertStands("2", "3", "2");
        clock.move(HOUR);
        running.end(JobOutcome.SUCCEEDED);
        assertStands("3", "0", "4");
        refused(job(5), RefusalCode.OVER_BUDGET);
        assertThatThrownBy(() -> gate.budgets()
                        .refresh(
                                "team-a",
                                new BillToDate(
                                        clock.instant().minus(HOUR),
                                        clock.instant(),
                                        Money.of("1", "EUR"),
                                        Money.of("0", "EUR"),
                                        "x")))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    final void aBillThatNamesLessThanTheJobsTakesNothingOff() {
        JobRun run = gate.launch(job(5).build());
        clock.move(HOUR.multipliedBy(5));
        run.end(JobOutcome.SUCCEEDED);
        gate.budgets().refresh("team-a", bill("1", "0"));
        assertStands("5", "0", "5");
    }

    @Test
    final void keepsARunAliveAndTellsItToStop() {
        JobRun run = gate.launch(job(4).build());
        clock.move(Duration.ofMinutes(9));
        gate.renew();
        clock.move(Duration.ofMinutes(9));
        assertThat(state(run.id())).isEqualTo(ReservationState.HELD);
        clock.move(Duration.ofMinutes(2));
        assertThat(state(run.id())).isEqualTo(ReservationState.ORPHANED);
        gate.renew();
        assertThat(state(run.id())).isEqualTo(ReservationState.HELD);
        assertThat(run.stopAsked()).isFalse();
        assertThat(gate.ledger().askToStop(run.id())).isTrue();
        assertThat(gate.ledger().askToStop(run.id())).isFalse();
        gate.renew();
        assertThat(run.stopAsked()).isTrue();
    }

    @Test
    final void anOrphanCountsUntilItsMachineIsGone() {
        JobRun run = gate.launch(job(4).build()).started(StartedMachine.of("i-1"));
        run.detach();
        clock.move(HOUR);
        assertThat(gate.settleOrphans()).isZero();
        seen.put(run.id(), Sighting.there());
        assertThat(gate.settleOrphans()).isZero();
        assertStands("0", "4", "6");
        seen.put(run.id(), Sighting.gone(clock.instant().minus(Duration.ofMinutes(30))));
        assertThat(gate.settleOrphans()).isEqualTo(1);
        assertStands("0.5", "0", "9.5");
        assertThat(gate.ledger().find(run.id()).orElseThrow().outcome()).isEqualTo(JobOutcome.LOST);
    }

    @Test
    final void anOrphanThatNobodySeesIsBookedWholeWhenItsTimeIsOver() {
        JobRun run = gate.launch(job(8).build());
        run.detach();
        clock.move(HOUR.multipliedBy(32));
        assertThat(gate.settleOrphans()).isZero();
        clock.move(Duration.ofMillis(1));
        gate.launch(job(2).build()).detach();
        assertStands("0", "10", "0");
        assertThat(gate.settleOrphans()).isEqualTo(1);
        assertStands("8", "2", "0");
        assertThat(codes(job(1))).containsExactly(RefusalCode.OVER_BUDGET);
        assertThatThrownBy(
                        () -> gate.launch(gate.ask(job(1).budget(Money.usd("1")).build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    final void aMachineThatIsSeenKeepsItsJobRunning() {
        JobRun run = gate.launch(job(4).build()).started(StartedMachine.of("i-1"));
        run.detach();
        seen.put(run.id(), Sighting.there());
        clock.move(Duration.ofDays(9));
        assertThat(gate.settleOrphans()).isZero();
        assertStands("0", "4", "6");
    }

    @Test
    final void whatIsKnownToHaveCostMoreIsBookedSo() {
        JobRun run = gate.launch(job(1).build());
        for (int machine = 1; machine <= 2; machine++) {
            run.started(StartedMachine.of("i-" + machine));
            clock.move(HOUR);
            run.preempted();
        }
        run.detach();
        clock.move(Duration.ofDays(9));
        assertThat(gate.settleOrphans()).isEqualTo(1);
        assertStands("2", "0", "8");
    }

    @Test
    final void aMachineThatIsGoneMakesRoomForWhoAsks() {
        JobRun run = gate.launch(job(8).build()).started(StartedMachine.of("i-1"));
        run.detach();
        clock.move(HOUR);
        seen.put(run.id(), Sighting.gone(clock.instant()));
        assertThat(gate.ask(job(4).build()).admitted()).isTrue();
        assertStands("1", "0", "9");
    }

    @Test
    final void letsNothingInWithoutTheBudgetThatItNames() {
        gate.budgets().remove("team-a");
        assertThat(codes(job(1))).containsExactly(RefusalCode.BLOCKED);
    }

    @Test
    final void whatMightRunAtAProviderCountsInItsBudget() {
        BudgetGate lenient = gate(it ->
                it.budget(budget("clouds", "10", BudgetScope.provider("cloud"))).whenUnknown(WhenUnknown.ALLOW));
        JobRequest anywhere = JobRequest.named("train").budget(Money.usd("7")).build();
        JobRequest elsewhere = JobRequest.named("train")
                .needs(Needs.builder().provider("other").build())
                .budget(Money.usd("7"))
                .build();
        lenient.launch(anywhere).detach();
        assertThat(lenient.ask(anywhere).admitted()).isFalse();
        assertThat(gate.ask(elsewhere).budgets()).extracting(BudgetView::name).doesNotContain("clouds");
    }

    @Test
    final void anotherOwnerTakesOver() {
        JobRun run = gate.launch(job(4).build());
        run.detach();
        clock.move(HOUR);
        BudgetGate other = gate(it -> it.owner("other"));
        JobRun taken = other.attach(run.id());
        assertThat(taken.job().reservation().owner()).startsWith("other ");
        assertThat(state(run.id())).isEqualTo(ReservationState.HELD);
        assertThatThrownBy(() -> other.attach(run.id())).isInstanceOf(IllegalStateException.class);
        taken.fail().close();
        assertThat(gate.ledger().find(run.id()).orElseThrow().outcome()).isEqualTo(JobOutcome.FAILED);
        assertThatThrownBy(() -> other.attach(run.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.attach("nobody")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    final void findsAgainWhatItDidNotHearOf() {
        Decision decision = gate.ask(job(4).build());
        store.loseNext(1);
        assertThatThrownBy(() -> gate.launch(decision)).isInstanceOf(StoreException.class);
        try (JobRun run = gate.launch(decision)) {
            assertThat(run.id()).isEqualTo(decision.id());
            assertStands("0", "4", "6");
            assertThatThrownBy(() -> gate.launch(decision)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> gate(it -> it).launch(decision)).isInstanceOf(IllegalStateException.class);
        }
        assertStands("0", "0", "10");
    }

    @Test
    final void saysThatTheStoreIsAway() {
        JobRun run = gate.launch(job(4).build());
        run.detach();
        store.close();
        assertThatThrownBy(() -> gate.ask(job(1).build())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> gate.launch(job(1).build())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> run.end(JobOutcome.SUCCEEDED)).isInstanceOf(StoreException.class);
    }

    @Test
    final void budgetsKeepTheirCurrencyWhileTheyHoldJobs() {
        gate(it -> it.limit("team-a", Money.usd("12"), BudgetPeriod.MONTH));
        assertStands("0", "0", "12");
        gate.budgets().set(budget("team-a", "9", BudgetScope.named()));
        gate.launch(job(1).build()).detach();
        assertThatThrownBy(() -> gate(it -> it.limit("team-a", Money.of("1", "EUR"), BudgetPeriod.MONTH)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("another name");
        assertThatThrownBy(() -> gate.budgets().remove("team-a")).isInstanceOf(ConfigurationException.class);
        gate.ledger().running(9).forEach(it -> gate.ledger().end(it.id(), JobOutcome.FAILED, clock.instant()));
        assertThat(gate.budgets().remove("team-a")).isTrue();
        assertThat(gate.budgets().remove("team-a")).isFalse();
        assertThat(gate.budgets().status("team-a")).isEmpty();
    }

    @Test
    final void tellsAllBadSettingsAtOnce() {
        assertThatThrownBy(() -> BudgetGate.on(store)
                        .limit("a", Money.usd("-5"), BudgetPeriod.DAY)
                        .limit("b", Money.usd("5"), BudgetPeriod.DAY)
                        .limit("b", Money.usd("5"), BudgetPeriod.DAY)
                        .perRequest(Money.usd("0"))
                        .lease(Duration.ZERO)
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.problems())
                                .containsExactly(
                                        "The budget a must be above 0, not -5 USD.",
                                        "There are two budgets b.",
                                        "The limit per job must be above 0, not 0 USD.",
                                        "The lease must be a second at least, not PT0S."));
    }

    private BudgetGate gate(UnaryOperator<BudgetGateBuilder> settings) {
        MachineWatch watch = jobs -> seen;
        return settings.apply(BudgetGate.on(store).clock(clock).machines(watch)).build();
    }

    private static JobRequestBuilder job(int hours) {
        return JobRequest.named("train").hours(hours).hourlyPrice(Money.usd("1"));
    }

    private static Budget budget(String name, String limit, BudgetScope scope) {
        return Budget.named(name).limit(Money.usd(limit)).scope(scope).build();
    }

    private BillToDate bill(String amount, String running) {
        return new BillToDate(
                clock.instant().minus(HOUR), clock.instant(), Money.usd(amount), Money.usd(running), "a test");
    }

    private void assertStands(String booked, String reserved, String left) {
        BudgetView view = gate.budgets().status("team-a").orElseThrow().now();
        assertThat(view.booked()).isEqualTo(Money.usd(booked));
        assertThat(view.reserved()).isEqualTo(Money.usd(reserved));
        assertThat(view.left()).isEqualTo(Money.usd(left));
    }

    private void assertWindow(BudgetPeriod period, String start, @Nullable String end) {
        gate.budgets()
                .set(Budget.named(period.name())
                        .limit(Money.usd("9"))
                        .period(period)
                        .build());
        BudgetView view = gate.budgets().status(period.name()).orElseThrow().now();
        assertThat(view.windowStart()).isEqualTo(start);
        assertThat(view.windowEnd()).isEqualTo(end == null ? null : Instant.parse(end));
    }

    private void refused(JobRequestBuilder request, RefusalCode code) {
        assertThatThrownBy(() -> gate.launch(request.build()))
                .isInstanceOfSatisfying(
                        BudgetRefusedException.class,
                        it -> assertThat(it.decision().reasons())
                                .extracting(Refusal::code)
                                .contains(code));
    }

    private List<RefusalCode> codes(JobRequestBuilder request) {
        return ((Decision.Refused) gate.ask(request.build()))
                .reasons().stream().map(Refusal::code).toList();
    }

    private ReservationState state(String id) {
        return gate.ledger().find(id).orElseThrow().reservation().state();
    }

    private List<AuditEntry> audit() {
        return gate.ledger().audit(0, 1000);
    }

    private List<AuditKind> kinds() {
        return audit().stream().map(AuditEntry::kind).toList();
    }
}
