package io.cloudcost.budget.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reports take from a ledger. */
class JobReportsTest {

    private Instant now = Instant.parse("2026-11-20T23:30:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };
    private final StateStore store = StateStores.open("sqlite::memory:");
    private final BudgetGate gate = BudgetGate.on(store).clock(clock).build();
    private final JobReports reports = JobReports.of(gate, clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aJobCountsOnTheDayOnWhichItEnded() {
        JobRun overMidnight = gate.launch(job());
        now = now.plus(Duration.ofHours(1));
        overMidnight.end(JobOutcome.SUCCEEDED);
        TrendReport report = reports.trends(1, null);
        assertThat(report.period())
                .isEqualTo(new Period(Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(report.days()).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(it.provider()).isEqualTo("own");
            assertThat(it.costs()).isEqualTo(new JobCosts(0, 0, Money.usd("0"), 1, Money.usd("2"), 0));
        });
        now = now.plus(Duration.ofDays(1));
        assertThat(reports.trends(1, null).days()).isEmpty();
        assertThat(reports.trends(2, "own").days()).hasSize(1);
        assertThat(reports.trends(2, "aws").totals()).isEmpty();
        assertThat(reports.budgets(2, null).jobs())
                .singleElement()
                .satisfies(it -> assertThat(it.utilisation()).contains(new BigDecimal("0.1")));
        assertThat(reports.compare(2, null).providers()).hasSize(1);
        assertThat(reports.compare(2, "aws").providers()).isEmpty();
        assertThat(reports.budgets(2, "aws").jobs()).isEmpty();
    }

    @Test
    void aJobThatRunsHasNoCostYet() {
        JobRun run = gate.launch(job());
        assertThat(reports.job(run.id())).satisfies(it -> {
            assertThat(it.cost()).isNull();
            assertThat(it.left()).isNull();
            assertThat(it.state()).isEqualTo(ActualState.NONE);
            assertThat(it.parts()).isEmpty();
            assertThat(it.ofEstimate()).isEmpty();
        });
        now = now.plus(Duration.ofHours(3));
        run.units(new BigDecimal("12"), "images").end(JobOutcome.SUCCEEDED);
        assertThat(reports.job(run.id())).satisfies(it -> {
            assertThat(it.cost()).isEqualTo(Money.usd("6"));
            assertThat(it.billed()).isFalse();
            assertThat(it.left()).isEqualTo(Money.usd("14"));
            assertThat(it.ofEstimate()).contains(new BigDecimal("3"));
            assertThat(it.withinP90()).contains(false);
            assertThat(it.perUnit()).contains(Money.usd("0.5"));
        });
    }

    @Test
    void aJobThatNeverBeganIsInNoFigureAndCountedApart() {
        gate.budgets()
                .set(Budget.named("all")
                        .limit(Money.usd("100"))
                        .period(BudgetPeriod.TOTAL)
                        .build());
        JobRun run = gate.launch(job());
        gate.launch(job()).end(JobOutcome.NOT_STARTED);
        now = now.plus(Duration.ofHours(2));
        run.end(JobOutcome.SUCCEEDED);
        JobCosts costs = new JobCosts(0, 0, Money.usd("0"), 1, Money.usd("4"), 0);
        assertThat(reports.trends(2, null)).satisfies(it -> {
            assertThat(it.totals()).containsExactly(costs);
            assertThat(it.notStarted()).isEqualTo(1);
        });
        assertThat(reports.budgets(2, null)).satisfies(it -> {
            assertThat(it.jobs().get(0).ended()).isEqualTo(1);
            assertThat(it.jobs().get(0).limits()).isEqualTo(Money.usd("20"));
            assertThat(it.budgets().get(0).ended()).isEqualTo(1);
            assertThat(it.notStarted()).isEqualTo(1);
        });
        assertThat(reports.compare(2, null)).satisfies(it -> {
            assertThat(it.providers().get(0).costs()).isEqualTo(costs);
            assertThat(it.notStarted()).isEqualTo(1);
        });
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> reports.job("nobody"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no job nobody.");
        assertThatThrownBy(() -> reports.trends(0, null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1 to 3660, not 0");
        assertThatThrownBy(() -> reports.compare(3661, null)).isInstanceOf(ConfigurationException.class);
    }

    private static JobRequest job() {
        return JobRequest.named("train").hours(1).hourlyPrice(Money.usd("2")).build();
    }
}
