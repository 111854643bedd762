package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Budgets that are set, changed and removed while something is counted in them. */
class LimitsTest {

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store).clock(clock).build();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRemovedBudgetLeavesNoFiguresToAnotherCurrency() {
        gate.budgets().set(budget("400", "USD"));
        JobRun run = launch();
        clock.move(Duration.ofHours(1));
        run.end(JobOutcome.SUCCEEDED);
        assertThat(gate.budgets().status("all").orElseThrow().now().spent()).isEqualTo(Money.usd("1"));
        assertThat(gate.budgets().remove("all")).isTrue();
        gate.budgets().set(budget("500", "JPY"));
        assertThat(gate.budgets().status("all").orElseThrow().now().spent()).isEqualTo(Money.zero("JPY"));
        assertThat(gate.ledger().audit(0, 99))
                .anySatisfy(it ->
                        assertThat(it.text()).isEqualTo("The budget all was removed, and what was counted in it."));
    }

    @Test
    void aBillKeepsTheCurrencyToo() {
        gate.budgets().set(budget("400", "USD"));
        gate.budgets()
                .refresh(
                        "all",
                        new BillToDate(
                                clock.instant().minus(Duration.ofDays(1)),
                                clock.instant(),
                                Money.usd("7"),
                                Money.usd("0"),
                                "a test"));
        assertThatThrownBy(() -> gate.budgets().set(budget("400", "JPY")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("holds jobs or a bill");
    }

    @Test
    void aJobThatRunsForNothingKeepsItsBudget() {
        gate.budgets().set(budget("400", "USD"));
        JobRun run = launch();
        clock.move(Duration.ofMinutes(1));
        assertThatThrownBy(() -> gate.budgets().remove("all")).isInstanceOf(ConfigurationException.class);
        run.end(JobOutcome.NOT_STARTED);
        assertThat(gate.budgets().remove("all")).isTrue();
    }

    @Test
    void aGatesLimitKeepsWhatAnOperatorSet() {
        Budget careful = Budget.named("team-a")
                .limit(Money.usd("9"))
                .scope(BudgetScope.team("a"))
                .zone(ZoneId.of("America/New_York"))
                .threshold(Threshold.of("0.5", ThresholdAction.BLOCK_NEW))
                .build();
        gate.budgets().set(careful);
        BudgetGate.on(store)
                .clock(clock)
                .limit("team-a", Money.usd("12"), BudgetPeriod.DAY)
                .build();
        assertThat(gate.budgets().status("team-a").orElseThrow().budget())
                .isEqualTo(new Budget(
                        "team-a",
                        Money.usd("12"),
                        BudgetPeriod.DAY,
                        careful.scope(),
                        careful.zone(),
                        careful.thresholds()));
    }

    @Test
    void settingsHaveUpperBounds() {
        assertThatThrownBy(() -> BudgetGate.on(store)
                        .perRequest(Money.usd("1000000000001"))
                        .defaultRuntime(Duration.ofDays(367))
                        .lease(Duration.ofDays(733))
                        .holdOrphans(Duration.ofSeconds(Long.MAX_VALUE))
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.problems())
                                .containsExactly(
                                        "The limit per job must be at most 1000000000000.",
                                        "The default runtime must be at most a year, not PT8808H.",
                                        "The lease must be two years at most, not PT17592H.",
                                        "The time to hold orphans must be at most a year, not "
                                                + Duration.ofSeconds(Long.MAX_VALUE) + "."));
    }

    private static Budget budget(String amount, String currency) {
        return Budget.named("all").limit(Money.of(amount, currency)).build();
    }

    private JobRun launch() {
        return gate.launch(
                JobRequest.named("train").hours(1).hourlyPrice(Money.usd("1")).build());
    }
}
