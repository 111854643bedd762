package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch that ended changes at once, between two rounds of a watch. */
class BatchEndTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final CostStore costs = CostStores.open("duckdb::memory:");
    private Instant now = Instant.parse("2026-11-20T23:30:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @AfterEach
    void close() {
        costs.close();
        state.close();
    }

    @Test
    void givenAWatchRunsWhenABatchEndsThenTheNextScrapeShowsIt() {
        CostMonitor monitor = CostMonitor.on(costs, state)
                .clock(clock)
                .zone(BERLIN)
                .figures(AllBatches.of(clock))
                .build();
        monitor.check();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        CostMetrics metrics = CostMetrics.of(FigureBook.on(state)::all);
        metrics.bindTo(registry);

        now = now.plusSeconds(60);
        leads().updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        metrics.refresh();

        assertThat(registry.get("cost.per.unit").tag("period", "batch").gauge().value())
                .isEqualTo(0.3125);
        assertThat(registry.get("cost.per.unit")
                        .tag("period", "batch_day")
                        .gauge()
                        .value())
                .as("of the day in the watch's zone")
                .isEqualTo(0.3125);
        assertThat(figures())
                .anyMatch(it -> it.measure().equals(Measures.FAILURES)
                        && it.labels().equals(Map.of("task", "unit cost by batch")));
        assertThat(monitor.check()).isEmpty();
    }

    @Test
    void aRoundThatBeganEarlierDoesNotWriteOverIt() {
        FigureBook book = FigureBook.on(state);
        book.put("unit cost by batch", now, List.of());
        now = now.plusSeconds(60);
        leads().updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        book.put("unit cost by batch", now.minusSeconds(30), List.of());

        assertThat(figures()).extracting(it -> it.labels().get("period")).contains("batch", "batch_day", "batch_month");
    }

    @Test
    void aBatchLeavesTheFiguresOfOtherUnitsAsTheyAre() {
        FigureBook.on(state).put("unit cost by batch", now, List.of());
        now = now.plusSeconds(60);
        UnitBatches.of("order", state, clock).updateAtBatchEnd(Money.usd("3"), BigDecimal.ONE);
        now = now.plusSeconds(60);
        leads().updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        leads().updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("20"));
        assertThat(figures())
                .extracting(it -> it.labels().get("unit") + " " + it.labels().get("period"))
                .containsExactlyInAnyOrder(
                        "lead batch",
                        "lead batch_day",
                        "lead batch_month",
                        "order batch",
                        "order batch_day",
                        "order batch_month");
    }

    @Test
    void whereNobodyWatchesNothingIsTold() {
        leads().updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        assertThat(figures()).isEmpty();
    }

    private UnitBatches leads() {
        return UnitBatches.of("lead", state, clock).zone(BERLIN);
    }

    private List<Measurement> figures() {
        return FigureBook.on(state).all();
    }
}
