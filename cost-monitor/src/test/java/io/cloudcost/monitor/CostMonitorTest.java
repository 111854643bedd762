package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.spend.MonthlyBudget;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CostMonitorTest {

    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");
    private static final Period NOVEMBER = Period.monthOf(NOON);

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final List<AlertMessage> told = new ArrayList<>();
    private final SettableClock clock = new SettableClock(NOON);

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void tellsThatTheMonthWillPassItsBudgetAndThatItWillNot() {
        try (CostStore costs = CostStores.open("duckdb::memory:")) {
            CostMonitor monitor = monitor(CostMonitor.on(costs, state))
                    .figures(MonthlyBudget.of("monthly", Money.usd("250")))
                    .alert(AlertRule.named("budget will be passed")
                            .of(Measures.BUDGET_PROJECTED)
                            .above(BigDecimal.ONE)
                            .build())
                    .build();
            save(costs, "100");
            assertThat(monitor.check()).isEmpty();
            monitor.check();
            assertThat(told)
                    .singleElement()
                    .satisfies(it -> assertThat(it.toString()).contains("budget will be passed"));

            save(costs, "50");
            monitor.check();
            monitor.check();
            assertThat(told).hasSize(2);
            assertThat(monitor.figures())
                    .filteredOn(it -> it.measure().equals(Measures.TOTAL_SPEND))
                    .singleElement()
                    .satisfies(it -> assertThat(it.money()).contains(Money.usd("50")));
        }
    }

    @Test
    void goesOnWhereOneSourceFailsAndTellsHowOften() {
        MeasureSource broken = source("broken", () -> {
            throw new CostException("The counter is away.");
        });
        MeasureSource fine = source("fine", () -> BigDecimal.TEN);
        CostMonitor monitor = monitor(CostMonitor.opening(this::none, state))
                .figures(broken)
                .figures(fine)
                .build();

        assertThat(monitor.check())
                .containsEntry("broken", "The counter is away.")
                .containsKey("spend");
        clock.move(Duration.ofSeconds(60));
        monitor.check();

        assertThat(monitor.figures())
                .anySatisfy(it -> {
                    assertThat(it.measure()).isEqualTo(Measures.FAILURES);
                    assertThat(it.labels()).isEqualTo(Map.of("task", "broken"));
                    assertThat(it.value()).isEqualByComparingTo("2");
                    assertThat(it.note()).isEqualTo("The counter is away.");
                })
                .anySatisfy(it -> assertThat(it.labels()).containsEntry("from", "fine"));
    }

    /** What was told in the year that never was must not stand for ever. */
    @Test
    void goesOnAfterAClockThatWasAYearAhead() {
        BigDecimal[] cost = {BigDecimal.TEN};
        CostMonitor monitor = monitor(CostMonitor.opening(this::none, state))
                .figures(source("leads", () -> cost[0]))
                .alert(AlertRule.named("too many")
                        .of(Measures.OPPORTUNITIES)
                        .above(BigDecimal.valueOf(100))
                        .build())
                .build();
        clock.move(Duration.ofDays(365));
        monitor.check();
        clock.set(NOON);
        cost[0] = BigDecimal.valueOf(500);
        monitor.check();

        assertThat(told)
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).contains("too many"));
        assertThat(monitor.figures())
                .filteredOn(it -> it.labels().containsKey("from"))
                .singleElement()
                .satisfies(it -> assertThat(it.at()).isEqualTo(NOON));
    }

    @Test
    void keepsWhatWasKnownOfASourceThatFails() {
        boolean[] away = {false};
        MeasureSource source = source("leads", () -> {
            if (away[0]) {
                throw new CostException("away");
            }
            return BigDecimal.TEN;
        });
        CostMonitor monitor =
                monitor(CostMonitor.opening(this::none, state)).figures(source).build();
        monitor.check();
        away[0] = true;
        clock.move(Duration.ofSeconds(3600));
        monitor.check();

        assertThat(monitor.figures())
                .filteredOn(it -> it.labels().containsKey("from"))
                .singleElement()
                .satisfies(it -> assertThat(it.at()).isEqualTo(NOON));
    }

    @Test
    void tellsAllMistakesAtOnce() {
        MeasureSource source = source("leads", () -> BigDecimal.ONE);

        assertThatThrownBy(() -> CostMonitor.opening(this::none, state)
                        .figures(source)
                        .figures(source)
                        .every(Duration.ZERO)
                        .task("figures", Schedule.every(Duration.ofHours(1)), () -> "")
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(3)
                                .anySatisfy(it -> assertThat(it).contains("leads"))
                                .anySatisfy(it -> assertThat(it).contains("every second"))
                                .anySatisfy(it -> assertThat(it).contains("task figures")));
    }

    @Test
    void doesAllTasksOnceWhenAsked() {
        List<String> done = new ArrayList<>();
        try (CostMonitor monitor = monitor(CostMonitor.opening(this::none, state))
                .task("own", Schedule.every(Duration.ofHours(1)), () -> {
                    done.add("own");
                    return "";
                })
                .build()) {
            assertThat(monitor.runOnce()).extracting(TaskStatus::name).containsExactly("own", "figures", "alerts");
        }
        assertThat(done).containsExactly("own");
    }

    /** Each has the tasks of its own provider; whoever takes the figures tells what the other's failed with. */
    @Test
    void tellsTheFailuresOfAnotherWatchToo() {
        Schedule hourly = Schedule.every(Duration.ofHours(1));
        try (CostMonitor other = monitor(CostMonitor.opening(this::none, state))
                        .task("collect vultr", hourly, () -> {
                            throw new CostException("denied");
                        })
                        .build();
                CostMonitor monitor = monitor(CostMonitor.opening(this::none, state))
                        .task("collect aws", hourly, () -> "")
                        .build()) {
            other.runOnce();
            clock.move(Duration.ofSeconds(3600));
            monitor.runOnce();
            assertThat(monitor.figures())
                    .filteredOn(it -> "collect vultr".equals(it.labels().get("task")))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.value()).isEqualByComparingTo("1");
                        assertThat(it.note()).contains("denied");
                    });
            clock.move(Duration.ofDays(8));
            monitor.runOnce();
            assertThat(monitor.figures())
                    .noneMatch(it -> "collect vultr".equals(it.labels().get("task")));
        }
    }

    @Test
    void countsNoFaultOfASourceTwice() {
        try (CostMonitor monitor = monitor(CostMonitor.opening(this::none, state))
                .task("own", Schedule.every(Duration.ofHours(1)), () -> "")
                .build()) {
            monitor.runOnce();
            clock.move(Duration.ofSeconds(3600));
            monitor.runOnce();
            assertThat(monitor.figures())
                    .filteredOn(it -> it.measure().equals(Measures.FAILURES))
                    .extracting(it -> it.labels().get("task"))
                    .contains("own", "spend")
                    .doesNotContain("figures", "alerts");
        }
    }

    private CostMonitorBuilder monitor(CostMonitorBuilder builder) {
        return builder.clock(clock).alert(new ToldTo(told));
    }

    private CostStore none() {
        throw new StoreException("There is no store.", false, null);
    }

    private interface Number {
        BigDecimal now() throws CostException;
    }

    private static MeasureSource source(String name, Number number) {
        return new MeasureSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Measurement> measure(MeasureContext context) {
                return List.of(
                        Measurement.of(Measures.OPPORTUNITIES, Map.of("from", name), number.now(), context.now()));
            }
        };
    }

    private void save(CostStore costs, String usd) {
        clock.move(Duration.ofSeconds(3600));
        CostRecord charge = CostRecord.builder(
                        NOVEMBER, new Period(NOVEMBER.start(), NOON.minusSeconds(43_200)), Money.usd(usd))
                .category(ChargeCategory.USAGE)
                .providers("AWS", "AWS")
                .build();
        costs.save(CostSnapshot.builder(new Source("aws", "123"), NOVEMBER, clock.instant())
                .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.API, PeriodState.OPEN, true, List.of(charge))))
                .build());
    }
}
