package io.cloudcost.monitor.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpuMeterTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Period EVER = new Period(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    private static final Money HALF = Money.usd("0.50");

    @TempDir
    private Path folder;

    private final StateStore state = StateStores.open("sqlite::memory:");
    private boolean on;
    private Instant now = START;

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void givenTheFlagIsSetWhenHoursPassThenTheyCostTheHourlyRate() {
        on = true;
        checks(meter(), 4);
        assertThat(time(meter()).cost()).isEqualTo(Amounts.of(Money.usd("1.5")));
        assertThat(time(meter()).on()).isEqualTo(HOUR.multipliedBy(3));
    }

    @Test
    void givenTheFlagIsNotSetWhenHoursPassThenNothingIsCounted() {
        checks(meter(), 4);
        assertThat(time(meter()).cost()).isEqualTo(Amounts.none());
        assertThat(time(meter()).unknown()).isZero();
    }

    @Test
    void timeCountsAsTheFlagStoodAtTheCheckBefore() {
        checks(meter(), 1);
        on = true;
        checks(meter(), 2);
        on = false;
        checks(meter(), 3);
        assertThat(time(meter()).on()).isEqualTo(HOUR.multipliedBy(2));
    }

    @Test
    void ofALongGapNobodyKnows() {
        on = true;
        checks(meter(), 2);
        now = now.plus(HOUR.multipliedBy(9));
        meter().check(state, now);
        assertThat(time(meter()).on()).isEqualTo(HOUR);
        assertThat(time(meter()).unknown()).isEqualTo(HOUR.multipliedBy(10));
        assertThat(measured("month").note()).contains("10 h 0 min");
    }

    @Test
    void aFileTellsSinceWhenAcrossAnyGap() throws IOException {
        Path file = folder.resolve("burst");
        GpuMeter meter = GpuMeter.hourly(HALF).whenFlag(BurstFlag.file(file));
        meter.check(state, START);
        set(file, "1", START.plus(Duration.ofMinutes(30)));
        meter.check(state, START.plus(Duration.ofHours(100)));
        GpuTime time = time(meter);
        assertThat(time.on()).isEqualTo(Duration.ofHours(99).plusMinutes(30));
        assertThat(time.unknown()).isEqualTo(Duration.ofMinutes(30));
        set(file, "0", START.plus(Duration.ofHours(100)).plusSeconds(900));
        meter.check(state, START.plus(Duration.ofHours(101)));
        assertThat(time(meter).on()).isEqualTo(Duration.ofHours(99).plusMinutes(45));
    }

    @Test
    void aFileThatIsRemovedEndsIt() throws IOException {
        Path file = folder.resolve("burst");
        set(file, "", START.minusSeconds(60));
        GpuMeter meter = GpuMeter.hourly(HALF).whenFlag(BurstFlag.file(file));
        assertThat(meter.check(state, START)).isTrue();
        Files.delete(file);
        assertThat(meter.check(state, START.plus(HOUR))).isFalse();
        meter.check(state, START.plus(HOUR.multipliedBy(2)));
        assertThat(time(meter).on()).isEqualTo(HOUR);
    }

    @Test
    void aFlagThatCannotBeReadIsNoOff() throws IOException {
        Path file = folder.resolve("burst");
        set(file, "1", START.minusSeconds(60));
        GpuMeter meter = GpuMeter.hourly(HALF).whenFlag(BurstFlag.file(file));
        meter.check(state, START);
        set(file, "maybe", START.plusSeconds(60));
        assertThatThrownBy(() -> meter.check(state, START.plus(HOUR)))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("must be empty or say 1 or 0");
        set(file, "1", START.minusSeconds(60));
        meter.check(state, START.plus(HOUR.multipliedBy(2)));
        assertThat(time(meter).on()).isEqualTo(HOUR.multipliedBy(2));
    }

    @Test
    void theSwitchCountsExactlyWhoeverLooks() {
        GpuMeter meter = GpuMeter.hourly(HALF);
        meter.turn(state, true, START);
        meter.turn(state, true, START.plusSeconds(10));
        meter.check(state, START.plus(Duration.ofDays(1)));
        meter.turn(state, false, START.plus(Duration.ofDays(3)).plusSeconds(90));
        meter.check(state, START.plus(Duration.ofDays(9)));
        GpuTime time = time(meter);
        assertThat(time.on()).isEqualTo(Duration.ofDays(3).plusSeconds(90));
        assertThat(time.unknown()).isZero();
        assertThat(time.cost()).isEqualTo(Amounts.of(Money.usd("36.0125")));
    }

    /** A process that is down for a day is common; one for which a clock is wrong by weeks must not count them. */
    @Test
    void aClockThatIsFarAheadDoesNotCountWithTheSwitchOn() {
        GpuMeter meter = GpuMeter.hourly(HALF);
        meter.turn(state, true, START);
        checks(meter, 3);
        Instant right = now;
        now = now.plus(Duration.ofDays(30));
        checks(meter, 2);
        assertThat(time(meter).on()).isEqualTo(HOUR.multipliedBy(3));
        assertThat(time(meter).unknown()).isEqualTo(Duration.ofDays(30).plus(HOUR));

        now = right;
        checks(meter, 3);
        meter.turn(state, false, now);
        assertThat(time(meter).on()).isEqualTo(HOUR.multipliedBy(6));
        Period counted = new Period(START, now);
        assertThat(meter.time(state, counted, ZoneOffset.UTC).unknown())
                .as("the hour in which the clock was ahead, of which nobody knows where it belongs")
                .isLessThanOrEqualTo(HOUR);
    }

    @Test
    void theEnvironmentIsWhereTheSwitchBeginsAlone() {
        GpuMeter meter = GpuMeter.hourly(HALF).startingAs("1", "GPU_BURST");
        checks(meter, 3);
        meter.turn(state, false, now);
        checks(meter, 3);
        assertThat(time(meter).on()).isEqualTo(HOUR.multipliedBy(3));
        assertThatThrownBy(() -> GpuMeter.hourly(HALF).startingAs("perhaps", "GPU_BURST"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("GPU_BURST must be 1 or 0, not 'perhaps'.");
    }

    @Test
    void timeKeepsTheRateThatHeldThen() {
        on = true;
        checks(meter(), 3);
        checks(GpuMeter.hourly(Money.usd("2")).whenFlag(BurstFlag.from(() -> on)), 2);
        assertThat(time(meter()).cost()).isEqualTo(Amounts.of(Money.usd("3.5")));
    }

    @Test
    void aSwitchThatNobodyTurnedTakesANewRateFromTheNextCheckOn() {
        GpuMeter.hourly(HALF).startingAs("1", "GPU_BURST").check(state, START);
        GpuMeter.hourly(Money.usd("2")).check(state, START.plus(HOUR));
        GpuMeter.hourly(Money.usd("2")).check(state, START.plus(HOUR.multipliedBy(2)));
        assertThat(time(meter()).cost()).isEqualTo(Amounts.of(Money.usd("2.5")));
    }

    @Test
    void whatSomebodyTurnedOnCostsItsRateWhoeverLooks() {
        GpuMeter own = GpuMeter.hourly(Money.usd("2.40"));
        GpuMeter watch = GpuMeter.hourly(HALF);
        own.turn(state, true, START);
        for (int hour = 1; hour <= 9; hour++) {
            watch.check(state, START.plus(HOUR.multipliedBy(hour)));
        }
        watch.turn(state, false, START.plus(HOUR.multipliedBy(10)));
        assertThat(time(watch).cost()).isEqualTo(Amounts.of(Money.usd("24")));
        watch.turn(state, true, START.plus(HOUR.multipliedBy(20)));
        watch.check(state, START.plus(HOUR.multipliedBy(21)));
        assertThat(time(watch).cost()).isEqualTo(Amounts.of(Money.usd("24.5")));
    }

    @Test
    void aClockThatIsSetBackCountsNothingTwice() {
        on = true;
        checks(meter(), 6);
        now = START.plus(HOUR);
        checks(meter(), 5);
        assertThat(time(meter()).on()).isEqualTo(HOUR.multipliedBy(5));
        checks(meter(), 2);
        assertThat(time(meter()).on()).isEqualTo(HOUR.multipliedBy(7));
    }

    @Test
    void aClockThatWasFarAheadLeavesNoHole() {
        on = true;
        checks(meter(), 2);
        Instant right = now;
        now = now.plus(Duration.ofDays(365));
        meter().check(state, now);
        now = right;
        checks(meter(), 4);
        assertThat(time(meter()).on()).isEqualTo(HOUR.multipliedBy(4));
        Period day = CalendarPeriod.DAY.around(START, ZoneOffset.UTC);
        assertThat(meter().time(state, day, ZoneOffset.UTC).unknown()).isLessThan(Duration.ofHours(12));
    }

    @Test
    void totalsSurviveARestartAndTwoWatchersCountOnce() throws Exception {
        on = true;
        String address = "sqlite:" + folder.resolve("state.db");
        for (int hour = 0; hour < 5; hour++) {
            Instant at = START.plus(HOUR.multipliedBy(hour));
            ExecutorService watchers = Executors.newFixedThreadPool(2);
            for (int watcher = 0; watcher < 2; watcher++) {
                watchers.submit(() -> {
                    try (StateStore shared = StateStores.open(address)) {
                        return meter().check(shared, at);
                    }
                });
            }
            watchers.shutdown();
            assertThat(watchers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        try (StateStore shared = StateStores.open(address)) {
            assertThat(meter().time(shared, EVER, ZoneOffset.UTC).on()).isEqualTo(HOUR.multipliedBy(4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z"})
    void daysWithChangedClocksAddUpToTheMonth(String begin) {
        on = true;
        now = Instant.parse(begin);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        checks(meter(), 60);
        Period month = CalendarPeriod.MONTH.around(Instant.parse(begin), berlin);
        Amounts days = Amounts.none();
        for (Instant day = month.start(); day.isBefore(month.end()); ) {
            Period one = CalendarPeriod.DAY.around(day, berlin);
            days = days.plus(meter().time(state, one, berlin).cost());
            day = one.end();
        }
        assertThat(days).isEqualTo(meter().time(state, month, berlin).cost());
        assertThat(days).isEqualTo(Amounts.of(Money.usd("29.5")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheClocksDoNoMomentIsCountedTwice(long seed) {
        Random random = new Random(seed);
        Instant first = now;
        Instant last = now;
        for (int i = 0; i < 200; i++) {
            on = random.nextInt(3) > 0;
            now = now.plusSeconds(random.nextInt(9_000) - 1_500);
            first = now.isBefore(first) ? now : first;
            last = now.isAfter(last) ? now : last;
            meter().check(state, now);
        }
        GpuTime time = time(meter());
        assertThat(time.on().plus(time.unknown()))
                .as("seed %d", seed)
                .isBetween(Duration.ZERO, Duration.between(first, last));
    }

    @Test
    void tellsDayMonthAndTotal() {
        on = true;
        now = Instant.parse("2026-10-31T20:00:00Z");
        checks(meter(), 8);
        now = now.minus(HOUR);
        assertThat(measured("day").value()).isEqualByComparingTo("1.5");
        assertThat(measured("month").value()).isEqualByComparingTo("1.5");
        assertThat(measured("total").value()).isEqualByComparingTo("3.5");
        assertThat(measured("total").labels()).containsEntry("meter", "burst");
    }

    @Test
    void refusesARateBelowZero() {
        assertThatThrownBy(() -> GpuMeter.hourly(Money.usd("-0.5")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The hourly rate of GPUs must not be below zero: -0.5 USD.");
    }

    private GpuMeter meter() {
        return GpuMeter.hourly(HALF).whenFlag(BurstFlag.from(() -> on));
    }

    private void checks(GpuMeter meter, int times) {
        for (int i = 0; i < times; i++) {
            meter.check(state, now);
            now = now.plus(HOUR);
        }
    }

    private GpuTime time(GpuMeter meter) {
        return meter.time(state, EVER, ZoneOffset.UTC);
    }

    private Measurement measured(String period) {
        MeasureContext context = MeasureContext.opening(now, ZoneOffset.UTC, this::noStore, state);
        return meter().measure(context).stream()
                .filter(it -> period.equals(it.labels().get("period")))
                .findFirst()
                .orElseThrow();
    }

    private io.cloudcost.store.CostStore noStore() {
        throw new IllegalStateException("no costs");
    }

    private static void set(Path file, String text, Instant at) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
