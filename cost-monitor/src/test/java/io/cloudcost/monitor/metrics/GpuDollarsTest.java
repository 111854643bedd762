package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Told.labels;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counter of GPU dollars grows as Prometheus expects a counter to. */
class GpuDollarsTest {

    private static final List<String> BURST = List.of("burst");

    private final GpuDollars counter = new GpuDollars(100);

    @Test
    void itIsTheMonthsSumSoThatARestartLosesNothing() {
        read("2026-11-10T12:00:00Z", "40");
        assertThat(read("2026-11-10T13:00:00Z", "41")).isEqualByComparingTo("41");
        assertThat(read(new GpuDollars(100), "2026-11-10T13:00:00Z", "41")).isEqualByComparingTo("41");
    }

    @Test
    void aMonthThatBeginsIsAReset() {
        read("2026-11-30T23:00:00Z", "100");
        assertThat(read("2026-12-01T00:00:00Z", "0.5")).isEqualByComparingTo("0.5");
    }

    @Test
    void aMonthMayBeginEarlierOrLaterElsewhere() {
        read("2026-11-30T12:00:00Z", "100");
        assertThat(read("2026-11-30T13:00:00Z", "0.5")).as("Kiritimati").isEqualByComparingTo("0.5");
        read("2026-12-15T00:00:00Z", "70");
        read("2027-01-01T06:00:00Z", "80");
        assertThat(read("2027-01-01T10:00:00Z", "1")).as("Honolulu").isEqualByComparingTo("1");
    }

    @Test
    void aCorrectionDownwardsIsHeldAndCountsNothingTwice() {
        read("2026-11-10T12:00:00Z", "40");
        assertThat(read("2026-11-10T13:00:00Z", "39")).isEqualByComparingTo("40");
        assertThat(read("2026-11-10T14:00:00Z", "40.25")).isEqualByComparingTo("40.25");
    }

    @Test
    void otherCurrenciesDaysAndUnknownsAreNotCounted() {
        Instant at = Instant.parse("2026-11-10T12:00:00Z");
        read("2026-11-10T11:00:00Z", "40");
        assertThat(counter.read(List.of(
                        Measurement.of(
                                Measures.GPU_COST,
                                labels("meter", "other", "period", "month"),
                                Money.of("5", "EUR"),
                                at),
                        Measurement.of(
                                Measures.GPU_COST, labels("meter", "burst", "period", "day"), Money.usd("50"), at),
                        Measurement.unknown(
                                Measures.GPU_COST, labels("meter", "burst", "period", "month"), at, "No flag."))))
                .hasSize(1)
                .containsEntry(BURST, new BigDecimal("40"));
    }

    private BigDecimal read(String at, String dollars) {
        return read(counter, at, dollars);
    }

    private static BigDecimal read(GpuDollars counter, String at, String dollars) {
        return counter.read(List.of(Measurement.of(
                        Measures.GPU_COST,
                        labels("meter", "burst", "period", "month"),
                        Money.usd(dollars),
                        Instant.parse(at))))
                .get(BURST);
    }
}
