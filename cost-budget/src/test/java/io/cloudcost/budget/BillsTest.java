package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bill counts in the window that it is about, and nothing counts twice. */
class BillsTest {

    private static final String NOVEMBER = "2026-11-01T00:00:00Z";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store)
            .clock(clock)
            .limit("team-a", Money.usd("10"), BudgetPeriod.MONTH)
            .build();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thePastMonthsBillIsNotThisMonths() {
        clock.set("2026-12-01T00:30:00Z");
        gate.budgets().refresh("team-a", bill(NOVEMBER, "2026-12-01T00:00:00Z", "9", "0"));
        assertThat(now().left()).isEqualTo(Money.usd("10"));
        gate.budgets().refresh("team-a", bill("2026-12-01T00:00:00Z", "2026-12-01T00:15:00Z", "1", "0"));
        assertThat(now().left()).isEqualTo(Money.usd("9"));
    }

    @Test
    void jobsThatEndedSinceAreTakenOffAsTheCallerSays() {
        launch(1);
        launch(2);
        gate.budgets().refresh("team-a", bill(NOVEMBER, "2026-11-21T11:30:00Z", "5", "1"));
        assertThat(now().booked()).isEqualTo(Money.usd("3"));
        assertThat(now().unattributed()).isEqualTo(Money.usd("3"));
    }

    @Test
    void jobsOfAnotherWindowAreNotTakenOffAsBooked() {
        gate.budgets()
                .set(Budget.named("day")
                        .limit(Money.usd("9"))
                        .period(BudgetPeriod.DAY)
                        .build());
        launch(1);
        clock.set("2026-11-22T10:00:00Z");
        launch(2);
        gate.budgets().refresh("day", bill("2026-11-22T00:00:00Z", "2026-11-22T12:00:00Z", "5", "0"));
        assertThat(gate.budgets().status("day").orElseThrow().now().unattributed())
                .isEqualTo(Money.usd("3"));
    }

    @Test
    void aBillIsNotOfTheFutureNorPastItsWindowNorOlder() {
        refused(bill(NOVEMBER, "2026-11-21T10:00:01Z", "1", "0"), "it is 2026-11-21T10:00:00Z");
        gate.budgets().refresh("team-a", bill(NOVEMBER, "2026-11-20T00:00:00Z", "2", "0"));
        refused(bill(NOVEMBER, "2026-11-19T00:00:00Z", "1", "0"), "is older");
        gate.budgets().refresh("team-a", bill(NOVEMBER, "2026-11-20T00:00:00Z", "3", "0"));
        clock.set("2026-12-03T00:00:00Z");
        refused(bill(NOVEMBER, "2026-12-02T00:00:00Z", "1", "0"), "ended at 2026-12-01T00:00:00Z");
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bill(NOVEMBER, NOVEMBER, "1", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> bill(NOVEMBER, "2026-11-02T00:00:00Z", "1", "-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> bill(NOVEMBER, "2026-11-02T00:00:00Z", "1", "1.1"));
        assertThat(bill(NOVEMBER, "2026-11-02T00:00:00Z", "-1", "0").amount()).isEqualTo(Money.usd("-1"));
    }

    private void refused(BillToDate bill, String why) {
        assertThatThrownBy(() -> gate.budgets().refresh("team-a", bill))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }

    private void launch(int hours) {
        JobRun run = gate.launch(JobRequest.named("train")
                .hours(hours)
                .hourlyPrice(Money.usd("1"))
                .build());
        clock.move(HOUR.multipliedBy(hours));
        run.end(JobOutcome.SUCCEEDED);
    }

    private static BillToDate bill(String from, String until, String amount, String elsewhere) {
        return new BillToDate(
                Instant.parse(from), Instant.parse(until), Money.usd(amount), Money.usd(elsewhere), "a test");
    }

    private BudgetView now() {
        return gate.budgets().status("team-a").orElseThrow().now();
    }
}
