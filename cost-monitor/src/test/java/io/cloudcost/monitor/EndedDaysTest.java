package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.StoreException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.monitor.unit.AllBatches;
import io.cloudcost.monitor.unit.UnitBatches;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What passes its limit between the last round of a day, or of a month, and its end. */
@Timeout(60)
class EndedDaysTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T23:59:00Z"));
    private final List<AlertMessage> messages = new ArrayList<>();
    private final GpuMeter meter = GpuMeter.hourly(Money.usd("1.05")).alertAbove(CalendarPeriod.DAY, Money.usd("25"));

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void aDayThatPassesItsLimitInItsLastHalfHourIsTold() {
        CostMonitor monitor = aDayOfGpus();
        assertThat(told()).isEmpty(); // 24.675 USD at half past eleven
        clock.move(HOUR);
        monitor.check();

        assertThat(told()).extracting(it -> it.event().name()).containsExactly("OPENED", "CLOSED");
        assertThat(told().get(0).figure().value()).isEqualByComparingTo("25.2");
        assertThat(told().get(0).why()).isEqualTo("Of 2026-11-30, which has ended.");
        assertThat(told().get(1).why()).isEqualTo("The day 2026-11-30 ended.");
    }

    @Test
    void aDayThatHasEndedIsToldOnce() {
        CostMonitor monitor = aDayOfGpus();
        Instant before = clock.instant();
        clock.move(HOUR);
        monitor.check();
        new EndedMarks(state)
                .put(Set.of(meter.name()), before); // as a process leaves it that dies before it notes them
        clock.move(HOUR);
        monitor.check();
        monitor.check();

        assertThat(told()).hasSize(2);
        assertThat(monitor.figures())
                .filteredOn(it -> "day".equals(it.labels().get("period")))
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualByComparingTo("1.575"));
    }

    @Test
    void anAlertThatIsOpenEndsWithTheDayOnly() {
        CostMonitor monitor = aDayOfGpus();
        clock.move(Duration.ofMinutes(29));
        monitor.check();
        assertThat(told()).hasSize(1);
        clock.move(HOUR);
        monitor.check();

        assertThat(told()).extracting(it -> it.event().name()).containsExactly("OPENED", "CLOSED");
    }

    @Test
    void aSourceThatFailsIsAskedAgain() {
        boolean[] away = {true};
        CostMonitor monitor = monitor()
                .figures(new MeasureSource() {
                    @Override
                    public String name() {
                        return "own";
                    }

                    @Override
                    public List<Measurement> measure(MeasureContext context) {
                        return List.of();
                    }

                    @Override
                    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
                        if (away[0] && since.isBefore(context.now())) {
                            throw new StoreException("away", true, null);
                        }
                        return EndedPeriod.between(since, context.now(), context.zone()).stream()
                                .map(it -> Measurement.of(
                                        Measures.GPU_COST, Map.of("period", "day"), Money.usd("30"), it.last()))
                                .toList();
                    }
                })
                .alert(AlertRules.gpuDay(Money.usd("25")).build())
                .build();
        monitor.check();
        clock.move(HOUR);
        monitor.check();
        assertThat(told()).isEmpty();
        away[0] = false;
        clock.move(HOUR);
        monitor.check();
        assertThat(told()).extracting(it -> it.event().name()).contains("OPENED");
    }

    @Test
    void aMonthsBatchesAndRequestsAreJudgedInWhole() {
        CostMonitor monitor = monitor()
                .figures(AllBatches.of(clock))
                .alert(AlertRule.named("a month's leads")
                        .of(Measures.UNIT_COST)
                        .where("period", "batch_month")
                        .above(Money.usd("3"))
                        .build())
                .alert(AlertRules.apiSpend(Money.usd("10")).build())
                .build();
        clock.move(Duration.ofHours(23).plusMinutes(31)); // half past eleven on the 30th
        UnitBatches.of("lead", state, clock).updateAtBatchEnd(Money.usd("20"), BigDecimal.TEN);
        ApiSpend.paid(state, "aws", "bills", clock.instant(), Amounts.of(Money.usd("9")));
        monitor.check();
        clock.move(Duration.ofMinutes(20));
        UnitBatches.of("lead", state, clock).updateAtBatchEnd(Money.usd("50"), BigDecimal.TEN);
        ApiSpend.paid(state, "aws", "bills", clock.instant(), Amounts.of(Money.usd("2")));
        assertThat(told()).isEmpty();
        clock.move(Duration.ofMinutes(40));
        monitor.check();

        assertThat(told())
                .filteredOn(it -> it.event().name().equals("OPENED"))
                .extracting(it -> it.rule() + " "
                        + it.figure().value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("a month's leads 3.5", "API spend 11");
    }

    /** Runs from the midnight before until half past eleven at night. */
    private CostMonitor aDayOfGpus() {
        CostMonitor monitor = monitor().gpu(meter).build();
        monitor.check();
        clock.move(Duration.ofMinutes(1));
        meter.turn(state, true, clock.instant());
        for (int half = 0; half < 47; half++) {
            clock.move(Duration.ofMinutes(30));
            monitor.check();
        }
        return monitor;
    }

    private List<AlertNotice> told() {
        return messages.stream().flatMap(message -> message.notices().stream()).toList();
    }

    private CostMonitorBuilder monitor() {
        return CostMonitor.opening(EndedDaysTest::none, state).clock(clock).alert(new ToldTo(messages));
    }

    private static CostStore none() {
        throw new StoreException("There is no store.", false, null);
    }
}
