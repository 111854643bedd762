package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.StoreException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two watchers that do everything at the same moment, for days, over midnights and the end of a month. */
@Timeout(60)
class TwoMonitorsTest {

    private static final Duration STEP = Duration.ofHours(1);
    private static final int DAYS = 4;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T00:30:00Z"));
    private final List<AlertMessage> messages = new CopyOnWriteArrayList<>();

    @Test
    void countEachMomentOnceAndTellEachEventOnce() throws Exception {
        String address = "sqlite:" + folder.resolve("state.db");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (StateStore one = StateStores.open(address);
                StateStore other = StateStores.open(address)) {
            meter().turn(one, true, clock.instant());
            List<CostMonitor> monitors = List.of(monitor(one), monitor(other));
            for (int hour = 0; hour < DAYS * 24; hour++) {
                List<Future<Map<String, String>>> checks = monitors.stream()
                        .map(monitor -> both.submit(monitor::check))
                        .toList();
                for (Future<Map<String, String>> check : checks) {
                    check.get();
                }
                clock.move(STEP);
            }
            assertThat(month(monitors)).isEqualByComparingTo("49.875"); // 47.5 h of December at 1.05 USD
        } finally {
            both.shutdownNow();
        }

        assertThat(told())
                .extracting(TwoMonitorsTest::words)
                .containsExactlyInAnyOrder(
                        "day OPENED", "day CLOSED", // the 30th passes 25 USD between its last round and midnight
                        "day OPENED", "day CLOSED"); // and so does the 1st
        assertThat(told().stream().map(AlertNotice::alertId).distinct()).hasSize(2);
    }

    private static BigDecimal month(List<CostMonitor> monitors) {
        return monitors.get(0).figures().stream()
                .filter(it -> "month".equals(it.labels().get("period")))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String words(AlertNotice notice) {
        return notice.labels().get("period") + " " + notice.event();
    }

    private static GpuMeter meter() {
        return GpuMeter.hourly(Money.usd("1.05")).alertAbove(CalendarPeriod.DAY, Money.usd("25"));
    }

    private List<AlertNotice> told() {
        return messages.stream().flatMap(message -> message.notices().stream()).toList();
    }

    private CostMonitor monitor(StateStore state) {
        return CostMonitor.opening(TwoMonitorsTest::none, state)
                .clock(clock)
                .gpu(meter())
                .alert(new ToldTo(messages))
                .build();
    }

    private static CostStore none() {
        throw new StoreException("There is no store.", false, null);
    }
}
