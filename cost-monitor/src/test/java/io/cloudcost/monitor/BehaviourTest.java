package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.AlertChannels;
import io.cloudcost.monitor.alert.SmtpServer;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.unit.UnitBatches;
import io.cloudcost.monitor.unit.UnitCost;
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
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users asked for, in their words. */
@Timeout(60)
class BehaviourTest {

    private static final Money LIMIT = Money.usd("3.00");
    private static GreenMail mail;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-02T08:00:00Z"));
    private final StateStore state = StateStores.open("sqlite::memory:");
    private final CostStore costs = CostStores.open("duckdb::memory:");

    @BeforeAll
    static void startMail() {
        mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
    }

    @AfterAll
    static void stopMail() {
        mail.stop();
    }

    @BeforeEach
    void emptyMail() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void close() {
        costs.close();
        state.close();
    }

    @Nested
    @DisplayName("Given batches that make leads")
    class Batches {

        private final UnitBatches leads = UnitBatches.of("lead", state, clock);

        @Test
        @DisplayName("when a batch ends, then its cost per lead is known")
        void costPerLead() {
            leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));

            assertThat(watch().build().check()).isEmpty();
            assertThat(figure(Map.of("unit", "lead", "period", "batch"))).contains(Money.usd("0.3125"));
        }

        @Test
        @DisplayName(
                "when a lead costs more than 3.00, then ops get one e-mail, and another one when it does not any more")
        void tooDear() {
            CostMonitor monitor = watch().build();
            leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("4"));
            monitor.check();
            monitor.check();
            assertThat(subjects()).singleElement().asString().contains("cost per lead");

            clock.move(Duration.ofDays(1));
            leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
            monitor.check();
            assertThat(subjects()).hasSize(2).last().asString().contains("closed");
        }

        @Test
        @DisplayName(
                "when a batch made no lead, then its cost per lead is unknown: neither 0 nor infinite, and nobody is alarmed")
        void noLeads() {
            leads.updateAtBatchEnd(Money.usd("12.50"), BigDecimal.ZERO);
            CostMonitor monitor = watch().build();
            monitor.check();

            assertThat(figure(Map.of("unit", "lead", "period", "batch"))).isEmpty();
            assertThat(subjects()).isEmpty();
        }

        @Test
        @DisplayName("when a batch ends, then the metrics say so at once")
        void metrics() {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            CostMonitor monitor = watch().build();
            CostMetrics metrics = CostMetrics.of(monitor::figures);
            metrics.bindTo(registry);
            leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
            monitor.check();
            metrics.refresh();

            assertThat(registry.get("cost.per.unit")
                            .tag("unit", "lead")
                            .tag("period", "batch")
                            .gauge()
                            .value())
                    .isEqualTo(0.3125);
        }

        private CostMonitorBuilder watch() {
            CostMonitorBuilder monitor = monitor().figures(leads);
            UnitCost.of("lead").alertAbove(LIMIT).alerts().forEach(monitor::alert);
            return monitor;
        }
    }

    @Nested
    @DisplayName("Given leads that are counted and charges that are collected")
    class Counted {

        @Test
        @DisplayName("when the month's charges over its leads pass 3.00, then ops get an e-mail")
        void month() {
            AtomicLong count = new AtomicLong(100);
            CostMonitor monitor = monitor()
                    .unit(UnitCost.of("lead").per(count::get).alertAbove(LIMIT))
                    .build();
            charge("290");
            monitor.check();
            assertThat(subjects()).isEmpty();

            clock.move(Duration.ofHours(1));
            charge("310");
            monitor.check();
            assertThat(subjects()).singleElement().asString().contains("cost per lead", "3.10 USD");
        }
    }

    @Nested
    @DisplayName("Given GPUs for 0.50 an hour while a flag is set")
    class Gpus {

        private final GpuMeter meter = GpuMeter.hourly(Money.usd("0.50"))
                .alertAbove(CalendarPeriod.DAY, Money.usd("25"))
                .alertAbove(CalendarPeriod.MONTH, Money.usd("100"));

        @Test
        @DisplayName("when it is on for 3 hours and off for 3, then they cost 1.50")
        void onAndOff() {
            CostMonitor monitor = monitor().gpu(meter).build();
            turn(true);
            clock.move(Duration.ofHours(3));
            turn(false);
            clock.move(Duration.ofHours(3));
            monitor.check();

            assertThat(figure(Map.of("meter", "burst", "period", "day"))).contains(Money.usd("1.5"));
        }

        @Test
        @DisplayName("when it is off, then they cost nothing")
        void off() {
            CostMonitor monitor = monitor().gpu(meter).build();
            monitor.check();
            clock.move(Duration.ofHours(5));
            monitor.check();

            assertThat(figure(Map.of("meter", "burst", "period", "day"))).contains(Money.usd("0"));
        }

        @Test
        @DisplayName("when a day costs more than 25, or the month more than 100, then ops get an e-mail for each")
        void tooDear() {
            GpuMeter dear = GpuMeter.hourly(Money.usd("2.00"))
                    .alertAbove(CalendarPeriod.DAY, Money.usd("25"))
                    .alertAbove(CalendarPeriod.MONTH, Money.usd("100"));
            CostMonitor monitor = monitor().gpu(dear).build();
            dear.turn(state, true, clock.instant());
            hourly(monitor, 14);
            assertThat(subjects()).singleElement().asString().contains("GPU cost of a day");
            hourly(monitor, 37);
            assertThat(subjects()).anySatisfy(it -> assertThat(it).contains("GPU cost of a month"));
        }

        @Test
        @DisplayName("when it is checked once, then that counts, too")
        void once() {
            turn(true);
            clock.move(Duration.ofHours(2));
            try (CostMonitor monitor = monitor().gpu(meter).build()) {
                assertThat(monitor.runOnce()).allMatch(TaskStatus::healthy);
            }

            assertThat(figure(Map.of("meter", "burst", "period", "day"))).contains(Money.usd("1"));
        }

        private void turn(boolean on) {
            meter.turn(state, on, clock.instant());
        }

        private void hourly(CostMonitor monitor, int times) {
            for (int i = 0; i < times; i++) {
                clock.move(Duration.ofHours(1));
                monitor.check();
            }
        }
    }

    private CostMonitorBuilder monitor() {
        SmtpServer smtp =
                SmtpServer.at("127.0.0.1").port(mail.getSmtp().getPort()).unencrypted();
        return CostMonitor.on(costs, state)
                .clock(clock)
                .alert(AlertChannels.email(smtp).from("cost@example.org").to("ops@example.org"));
    }

    private Optional<Money> figure(Map<String, String> labels) {
        return io.cloudcost.monitor.measure.FigureBook.on(state).all().stream()
                .filter(it -> it.labels().entrySet().containsAll(labels.entrySet()))
                .filter(it ->
                        it.measure().equals(Measures.UNIT_COST) || it.measure().equals(Measures.GPU_COST))
                .reduce((one, other) -> other)
                .flatMap(Measurement::money);
    }

    private static List<String> subjects() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(it -> {
                    try {
                        return it.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private void charge(String usd) {
        Period month = Period.monthOf(clock.instant());
        CostRecord charge = CostRecord.builder(month, new Period(month.start(), clock.instant()), Money.usd(usd))
                .category(ChargeCategory.USAGE)
                .providers("AWS", "AWS")
                .service("EC2", null)
                .build();
        costs.save(CostSnapshot.builder(new Source("aws", "123"), month, clock.instant())
                .chargeSets(List.of(ChargeSet.of(month, Feed.API, PeriodState.OPEN, true, List.of(charge))))
                .build());
    }
}
