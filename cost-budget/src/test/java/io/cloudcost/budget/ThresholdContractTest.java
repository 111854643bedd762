package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetBuilder;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.budget.model.ThresholdReached;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when a share of a budget is used. Jobs run on machines of the caller's own at 1 USD an hour; the budget has 10 USD. */
abstract class ThresholdContractTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private final List<ThresholdReached> heard = new CopyOnWriteArrayList<>();
    private StateStore store;
    private BudgetGate gate;

    /** Of a store that is empty at first; the same for the whole test. */
    abstract String address();

    @BeforeEach
    final void open() {
        store = StateStores.open(address());
        gate = gate(it -> it.onThreshold(heard::add));
    }

    @AfterEach
    final void close() {
        store.close();
    }

    @Test
    final void tellsOnceInAWindowHoweverOftenItIsReached() {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY), Threshold.of("0.8", ThresholdAction.NOTIFY));
        gate.launch(job(4)).end(JobOutcome.NOT_STARTED);
        assertThat(heard).isEmpty();
        JobRun run = gate.launch(job(5));
        assertThat(heard).singleElement().satisfies(it -> {
            assertThat(it.threshold()).isEqualTo(Threshold.of("0.5", ThresholdAction.NOTIFY));
            assertThat(it.budget().used()).isEqualTo(Money.usd("5"));
            assertThat(it.text())
                    .isEqualTo(
                            "The budget all reached 50 % of its 10 USD, from where on it holds NOTIFY: 5 USD are used.");
            assertThat(entry(it.number()).kind()).isEqualTo(AuditKind.THRESHOLD_REACHED);
        });
        run.end(JobOutcome.NOT_STARTED);
        gate.launch(job(9)).end(JobOutcome.NOT_STARTED);
        gate.launch(job(9)).end(JobOutcome.NOT_STARTED);
        assertThat(heard)
                .extracting(it -> it.threshold().share().toPlainString())
                .containsExactly("0.5", "0.8");
        clock.set("2026-12-01T00:00:00Z");
        gate.launch(job(5)).end(JobOutcome.NOT_STARTED);
        assertThat(heard).hasSize(3);
    }

    @Test
    final void aNewLimitIsToldOfAnew() {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        gate.launch(job(6)).detach();
        gate.budgets().set(budget("12", Threshold.of("0.5", ThresholdAction.NOTIFY)));
        gate.budgets().set(budget("20", Threshold.of("0.5", ThresholdAction.NOTIFY)));
        assertThat(heard).extracting(it -> it.budget().limit()).containsExactly(Money.usd("10"), Money.usd("12"));
    }

    @Test
    final void whatAGateWithoutHandlersReachedIsToldByOneThatHasSome() {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        gate(it -> it).launch(job(6)).detach();
        assertThat(heard).isEmpty();
        BudgetGate other = gate(it -> it.onThreshold(heard::add));
        assertThat(gate.tellThresholds()).isEqualTo(1);
        assertThat(other.tellThresholds()).isZero();
        assertThat(heard).hasSize(1);
    }

    @Test
    final void ofSeveralGatesAtOnceOneTellsOfIt() throws Exception {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> launches = new ArrayList<>();
            for (int number = 0; number < 9; number++) {
                BudgetGate other = gate(it -> it.onThreshold(heard::add));
                launches.add(() -> other.launch(job(1)).id());
            }
            for (Future<String> launched : threads.invokeAll(launches)) {
                assertThat(launched.get()).isNotEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(heard).hasSize(1);
        assertThat(entries(AuditKind.THRESHOLD_REACHED)).hasSize(1);
    }

    @Test
    final void oldNewsAreToldToNobody() {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        gate(it -> it).launch(job(6)).detach();
        clock.move(Duration.ofDays(7));
        assertThat(gate.tellThresholds()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    final void aHandlerThatFailsHarmsNeitherTheLaunchNorTheOthers() {
        BudgetGate failing = gate(it -> it.onThreshold(event -> {
                    throw new IllegalStateException("https://hooks.example/SECRET");
                })
                .onThreshold(heard::add));
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        JobRun run = failing.launch(job(6));
        assertThat(run.end(JobOutcome.SUCCEEDED).outcome()).isEqualTo(JobOutcome.SUCCEEDED);
        assertThat(heard).hasSize(1);
        assertThat(entries(AuditKind.ACTION_FAILED))
                .singleElement()
                .satisfies(it -> assertThat(it.text())
                        .contains("failed at entry " + heard.get(0).number() + ": java.lang.IllegalStateException.")
                        .doesNotContain("SECRET"));
        assertThat(entries(AuditKind.ACTION_DONE)).hasSize(1);
    }

    @Test
    final void asksTheNewestToStopUntilTheRestIsBelow() {
        set(Threshold.of("0.9", ThresholdAction.ASK_TO_STOP));
        JobRun oldest = gate.launch(job(2));
        clock.move(HOUR);
        JobRun middle = gate.launch(job(2));
        clock.move(HOUR);
        JobRun newest = gate.launch(job(2));
        refresh("3.5"); // with the 6 reserved 9.5 USD are used: without the newest, which has cost nothing yet, 7.5
        assertThat(stopAsked()).containsExactly(newest.id());
        assertThat(heard)
                .singleElement()
                .satisfies(it -> assertThat(it.text()).endsWith(" Asked to stop: " + newest.id() + "."));
        refresh("3.6");
        assertThat(stopAsked()).containsExactly(newest.id());
        refresh("6"); // 10 without the newest; the middle has cost 1 of its 2
        assertThat(stopAsked()).containsExactly(newest.id(), middle.id(), oldest.id());
        assertThat(heard).hasSize(1);
        gate.renew();
        assertThat(oldest.stopAsked()).isTrue();
        assertThat(entries(AuditKind.STOP_ASKED))
                .extracting(AuditEntry::jobId)
                .containsExactly(newest.id(), middle.id(), oldest.id());
    }

    @Test
    final void nobodyIsLetInOnlyToBeStopped() {
        set(Threshold.of("0.9", ThresholdAction.ASK_TO_STOP));
        Decision decision = gate.ask(job(9));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.reasons()).extracting(Refusal::code).containsExactly(RefusalCode.BLOCKED));
        assertThat(decision.explain()).contains("With it 90 % of the 10 USD of the budget all would be used");
        gate.launch(job(8)).detach();
        assertThat(heard).isEmpty();
    }

    @Test
    final void aDryRunSaysWhatItWouldDoAndDoesNothing() {
        BudgetGate dry = gate(it -> it.onThreshold(heard::add).dryRun());
        set(
                Threshold.of("0.1", ThresholdAction.NEED_APPROVAL),
                Threshold.of("0.2", ThresholdAction.BLOCK_NEW),
                Threshold.of("0.9", ThresholdAction.ASK_TO_STOP));
        JobRun first = dry.launch(job(5));
        clock.move(Duration.ofSeconds(1));
        Decision second = dry.ask(job(4));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Decision.Admitted.class,
                        it -> assertThat(it.warnings())
                                .hasSize(3)
                                .allMatch(warning -> warning.startsWith("Dry run, else it would be refused: ")));
        JobRun run = dry.launch(second);
        assertThat(stopAsked()).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(entries(AuditKind.THRESHOLD_REACHED))
                .extracting(AuditEntry::text)
                .hasSize(3)
                .allMatch(text -> text.startsWith("Dry run: "))
                .last()
                .asString()
                .endsWith(" To be asked to stop: " + run.id() + ".");
        assertThatThrownBy(() -> dry.launch(job(2)))
                .as("the limit goes on refusing")
                .isInstanceOf(BudgetRefusedException.class);
        clock.move(HOUR);
        first.end(JobOutcome.SUCCEEDED);
        assertThat(heard).isEmpty();
        refresh("9");
        assertThat(heard).as("the real thing is told").hasSize(3);
        assertThat(stopAsked()).containsExactly(run.id());
    }

    @Test
    final void aBudgetThatIsSetAnewBeginsAnew() {
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        gate.launch(job(6)).end(JobOutcome.NOT_STARTED);
        gate.budgets().remove("all");
        set(Threshold.of("0.5", ThresholdAction.NOTIFY));
        gate.launch(job(6)).end(JobOutcome.NOT_STARTED);
        assertThat(heard).hasSize(2);
    }

    private BudgetGate gate(UnaryOperator<BudgetGateBuilder> settings) {
        return settings.apply(BudgetGate.on(store).clock(clock)).build();
    }

    private void set(Threshold... thresholds) {
        gate.budgets().set(budget("10", thresholds));
    }

    private static Budget budget(String limit, Threshold... thresholds) {
        BudgetBuilder budget = Budget.named("all").limit(Money.usd(limit)).period(BudgetPeriod.MONTH);
        List.of(thresholds).forEach(budget::threshold);
        return budget.build();
    }

    private void refresh(String amount) {
        gate.budgets()
                .refresh(
                        "all",
                        new BillToDate(
                                clock.instant().minus(HOUR),
                                clock.instant(),
                                Money.usd(amount),
                                Money.usd("0"),
                                "a test"));
    }

    private static JobRequest job(int hours) {
        return JobRequest.named("train")
                .hours(hours)
                .hourlyPrice(Money.usd("1"))
                .build();
    }

    /** In the order in which they were asked. */
    private List<String> stopAsked() {
        List<String> asked = entries(AuditKind.STOP_ASKED).stream()
                .map(it -> String.valueOf(it.jobId()))
                .toList();
        assertThat(gate.ledger().running(9).stream().filter(Job::stopAsked).map(Job::id))
                .containsExactlyInAnyOrderElementsOf(asked);
        return asked;
    }

    private AuditEntry entry(long number) {
        return gate.ledger().audit(number - 1, 1).get(0);
    }

    private List<AuditEntry> entries(AuditKind kind) {
        return gate.ledger().audit(0, 1000).stream()
                .filter(it -> it.kind() == kind)
                .toList();
    }
}
