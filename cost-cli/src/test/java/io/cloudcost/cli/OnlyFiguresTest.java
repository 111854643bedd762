package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OnlyFiguresTest {

    @Test
    void tellsAlsoOfDaysThatEnded() throws Exception {
        Instant now = Instant.parse("2026-11-20T00:30:00Z");
        try (StateStore state = StateStores.open("sqlite::memory:");
                MeasureContext context = MeasureContext.opening(now, ZoneOffset.UTC, () -> null, state)) {
            OnlyFigures meter = new OnlyFigures(GpuMeter.hourly(Money.usd("1")));

            assertThat(meter.measureEnded(context, now.minus(Duration.ofHours(1))))
                    .hasSize(1);
        }
    }
}
