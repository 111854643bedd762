package io.cloudcost.monitor.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudcost.CostException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpuFleetTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Period EVER = new Period(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    private static final Machine TWO_GPUS = machine("gpu-7", "ml", 2, "1460", "2");

    private final StateStore state = StateStores.open("sqlite::memory:");
    private List<GpuSlice> slices = List.of();
    private Instant now = START;

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void usedUnusedUnallocatedAndUnknownAreTheBill() {
        slices = List.of(
                slice("a", 52, "0.5", List.of("ml")),
                slice("a", 15, "0", List.of()),
                slice("a", 15, null, List.of("web")));
        check(TWO_GPUS);
        check(TWO_GPUS);
        GpuBill bill = bill();
        assertThat(bill.total()).isEqualTo(Amounts.of(Money.usd("2")));
        assertThat(amount(bill, GpuUse.USED)).isEqualByComparingTo("0.232142857142");
        assertThat(sum(bill)).isEqualByComparingTo("2");
        assertThat(amount(bill, GpuUse.UNKNOWN)).isBetween(new BigDecimal("1.13"), new BigDecimal("1.14"));
        assertThat(bill.idleByTeam()).containsOnlyKeys("ml");
        assertThat(bill.byTeam()).containsOnlyKeys("ml", "web");
    }

    @Test
    void ofAMachineWhoseExporterFailsTheUseIsUnknownAndTold() {
        GpuFleet fleet = GpuFleet.measuredBy((at, since) -> {
            throw new CostException("The exporter is away.");
        });
        fleet.check(state, List.of(TWO_GPUS), now, ZoneOffset.UTC);
        GpuCheck check = fleet.check(state, List.of(TWO_GPUS), now.plus(HOUR), ZoneOffset.UTC);
        assertThat(check.problems()).containsExactly("The exporter is away.");
        assertThat(amount(bill(), GpuUse.UNKNOWN)).isEqualByComparingTo("2");
        assertThat(bill().idleByTeam()).isEmpty();
    }

    @Test
    void aMeasurementStandsNoLongerThanTheGapAllows() {
        slices = List.of(slice("a", 112, "1", null), slice("b", 112, "1", null));
        check(TWO_GPUS);
        now = now.plus(HOUR.multipliedBy(9));
        check(TWO_GPUS);
        assertThat(amount(bill(), GpuUse.USED)).isEqualByComparingTo("4");
        assertThat(amount(bill(), GpuUse.UNKNOWN)).isEqualByComparingTo("16");
    }

    @Test
    void aStoppedMachineThatIsBilledIsNobodys() {
        Machine stopped = TWO_GPUS.withInfo(
                TWO_GPUS.info().toBuilder().state(ResourceState.STOPPED).build());
        check(stopped);
        check(stopped);
        assertThat(amount(bill(), GpuUse.UNALLOCATED)).isEqualByComparingTo("2");
        assertThat(bill().idleByTeam()).containsEntry("ml", Amounts.of(Money.usd("2")));
    }

    @ParameterizedTest
    @CsvSource({
        "vultr, 1460, 2, 1460",
        "vultr, 1344, 2, 1344",
        "elsewhere, 1344, 2, 1344",
        "aws, 1460, 2, 1488" // Amazon bills every hour of 31 days
    })
    void noMonthCostsMoreThanItsPriceWhereThatIsTheMost(String provider, String monthly, String hourly, String cost) {
        Machine machine = machine(provider, "gpu-7", "ml", 2, monthly, hourly);
        now = Instant.parse("2026-10-01T00:00:00Z");
        for (int hour = 0; hour <= 31 * 24; hour += 2) {
            check(machine);
            now = now.plus(HOUR);
        }
        assertThat(sum(bill())).isEqualByComparingTo(cost);
    }

    @Test
    void machinesWithoutAPriceAreTold() {
        Machine unpriced = TWO_GPUS.withInfo(
                TWO_GPUS.info().toBuilder().price(Price.unknown("no plan")).build());
        check(unpriced);
        assertThat(check(unpriced).unpriced()).containsExactly("vultr/acme/COMPUTE_INSTANCE/id-gpu-7");
        assertThat(bill().total()).isEqualTo(Amounts.none());
    }

    @Test
    void twoWatchersAndAClockThatIsBehindCountOnce() {
        check(TWO_GPUS);
        check(TWO_GPUS);
        now = now.minus(HOUR);
        check(TWO_GPUS);
        now = now.minus(HOUR).minusSeconds(30);
        check(TWO_GPUS);
        assertThat(sum(bill())).isEqualByComparingTo("2");
    }

    @Test
    void measurementsOfSeveralMachinesOfANameAreNobodysAndThoseOfNoneAreTold() {
        slices = List.of(
                slice("a", 112, "1", null),
                new GpuSlice("id-gpu-8", "a", 112, BigDecimal.ONE, null),
                new GpuSlice("gone", "a", 112, BigDecimal.ONE, null));
        List<Machine> machines = List.of(
                TWO_GPUS, machine("elsewhere", "gpu-7", "ml", 1, "1460", "2"), machine("gpu-8", "ml", 1, "1460", "2"));
        fleet().check(state, machines, now, ZoneOffset.UTC);
        GpuCheck check = fleet().check(state, machines, now.plus(HOUR), ZoneOffset.UTC);
        assertThat(check.problems())
                .containsExactly(
                        "Measurements are of 'gone', which is no GPU machine of the inventory.",
                        "Measurements are of 'gpu-7', and 2 machines are called so: nobody knows of which they are."
                                + " Name the machine by its id.");
        assertThat(amount(bill(), GpuUse.USED)).isEqualByComparingTo("2");
        assertThat(amount(bill(), GpuUse.UNKNOWN)).isEqualByComparingTo("4");
    }

    /** Each waits until all were asked, so that one after the other none would ever answer. */
    @Test
    void exportersAreAskedAllAtOnce() {
        CountDownLatch asked = new CountDownLatch(3);
        GpuUseSource source = (at, since) -> {
            asked.countDown();
            try {
                assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of(slice("a", 112, "1", null));
        };
        GpuCheck check =
                GpuFleet.measuredBy(source, source, source).check(state, List.of(TWO_GPUS), now, ZoneOffset.UTC);
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void timeThatAClockMadeUpIsNotCountedAgainWhenItComes() {
        check(TWO_GPUS);
        now = now.plus(HOUR.multipliedBy(48));
        check(TWO_GPUS);
        now = START.plus(HOUR);
        for (int hour = 1; hour <= 60; hour++) {
            check(TWO_GPUS);
        }
        assertThat(sum(bill())).as("60 hours, each once").isEqualByComparingTo("120");
    }

    @Test
    void workThatNoPodIsToldToDoIsUsedAndNoIdleMoney() {
        slices = List.of(slice("a", 112, "0.95", List.of()), slice("b", 112, "1", List.of()));
        check(TWO_GPUS);
        check(TWO_GPUS);
        assertThat(amount(bill(), GpuUse.USED)).isEqualByComparingTo("1.95");
        assertThat(amount(bill(), GpuUse.UNALLOCATED)).isEqualByComparingTo("0.05");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, , 400, , 800", // 20 of 30 days at 1000, and 10 at 400
        "672, 1, 336, 0.5, 600", // each hour, since neither month was full
        "672, 1, 100, 1, 580" // the second machine's month is full
    })
    void aMonthGoesOnCostingWhenThePriceChanges(
            String before, @Nullable String hourBefore, String after, @Nullable String hourAfter, String cost) {
        now = Instant.parse("2026-11-01T00:00:00Z");
        for (int hour = 0; hour <= 720; hour++) {
            check(hour <= 480 ? priced(before, hourBefore) : priced(after, hourAfter));
        }
        assertThat(sum(bill())).isCloseTo(new BigDecimal(cost), within(new BigDecimal("0.000001")));
    }

    private static Machine priced(String monthly, @Nullable String hourly) {
        return TWO_GPUS.withInfo(TWO_GPUS.info().toBuilder()
                .price(new Price.Known(Money.usd(monthly), hourly == null ? null : Money.usd(hourly), "/plans"))
                .build());
    }

    @Test
    void whoHadAGpuOneAfterTheOtherHasItsOwnPartOfTheTime() {
        slices = List.of(
                new GpuSlice("gpu-7", "a", 112, new BigDecimal("0.9"), List.of("first"), new BigDecimal("0.25")),
                new GpuSlice("gpu-7", "a", 112, new BigDecimal("0.1"), List.of("second"), new BigDecimal("0.75")));
        Machine one = machine("gpu-7", "ml", 1, "1460", "2");
        check(one);
        check(one);
        assertThat(bill().byTeam())
                .containsEntry("first", Amounts.of(Money.usd("0.5")))
                .containsEntry("second", Amounts.of(Money.usd("1.5")));
        assertThat(bill().idleByTeam())
                .containsEntry("first", Amounts.of(Money.usd("0.05")))
                .containsEntry("second", Amounts.of(Money.usd("1.35")));
    }

    @Test
    void aGpuThatTwoSourcesTellOfIsCountedOnceAsWhoKnowsIt() {
        List<GpuSlice> blind = List.of(slice("a", 112, null, null), slice("b", 112, "0.5", null));
        List<GpuSlice> other = List.of(
                new GpuSlice("id-gpu-7", "a", 112, BigDecimal.ONE, null),
                new GpuSlice("id-gpu-7", "b", 112, BigDecimal.ONE, null));
        GpuFleet fleet = GpuFleet.measuredBy((at, since) -> blind, (at, since) -> other);
        fleet.check(state, List.of(TWO_GPUS), now, ZoneOffset.UTC);
        GpuCheck check = fleet.check(state, List.of(TWO_GPUS), now.plus(HOUR), ZoneOffset.UTC);
        assertThat(check.problems()).isEmpty();
        assertThat(amount(bill(), GpuUse.USED)).isEqualByComparingTo("1.5");
        assertThat(amount(bill(), GpuUse.UNUSED)).isEqualByComparingTo("0.5");
    }

    @Test
    void whatMeasurementsLeaveUnknownIsTold() {
        slices = List.of(slice("a", 0, "0.5", null), slice("b", 112, "0.5", null), slice("b", 15, "0.5", null));
        assertThat(check(TWO_GPUS).problems())
                .containsExactly(
                        "How large the slices of a in 'gpu-7' (NVIDIA A100) are nobody knows: its use is unknown.",
                        "What was measured of b in 'gpu-7' is more than a GPU: its use is unknown.");
        slices = List.of(slice("a", 112, null, null));
        assertThat(check(TWO_GPUS).problems())
                .singleElement()
                .asString()
                .startsWith("Nobody tells how much the GPUs of 'gpu-7' work: enable DCGM_FI_PROF_SM_ACTIVE");
    }

    @Test
    void whoLooksWithoutMeasuringMakesNothingUnknown() {
        slices = List.of(slice("a", 112, "1", null), slice("b", 112, "1", null));
        GpuFleet blind = GpuFleet.measuredBy((at, since) -> List.of());
        check(TWO_GPUS);
        blind.check(state, List.of(TWO_GPUS), now.minus(HOUR.dividedBy(2)), ZoneOffset.UTC);
        check(TWO_GPUS);
        assertThat(amount(bill(), GpuUse.USED)).isEqualByComparingTo("2");
        check(blind);
        check(blind);
        assertThat(amount(bill(), GpuUse.UNKNOWN))
                .as("two hours, as long as one measurement may stand")
                .isEqualByComparingTo("4");
    }

    @Test
    void sourcesAreAskedOfTheTimeSinceTheLastLook() {
        List<Duration> asked = new ArrayList<>();
        GpuFleet fleet = GpuFleet.measuredBy((at, since) -> {
            asked.add(since);
            return List.of(slice("a", 112, "1", null), slice("b", 112, "1", null));
        });
        fleet.check(state, List.of(TWO_GPUS), START, ZoneOffset.UTC);
        fleet.check(state, List.of(TWO_GPUS), START.plus(HOUR), ZoneOffset.UTC);
        fleet.check(state, List.of(TWO_GPUS), START.plus(HOUR.multipliedBy(9)), ZoneOffset.UTC);
        assertThat(asked).containsExactly(HOUR.multipliedBy(2), HOUR, HOUR.multipliedBy(2));
    }

    @Test
    void machinesThatAreNotBilledAreNotCounted() {
        Machine stopped = TWO_GPUS.withInfo(TWO_GPUS.info().toBuilder()
                .billed(Billed.NO)
                .price(Price.unknown("no plan"))
                .build());
        GpuCheck check =
                fleet().check(state, List.of(stopped, machine("gpu-8", "ml", 1, "1460", "2")), now, ZoneOffset.UTC);
        assertThat(check.machines()).isEqualTo(1);
        assertThat(check.unpriced()).isEmpty();
    }

    @Test
    void aSourceThatFailsIsNamed() {
        GpuUseSource broken = (at, since) -> {
            throw new IllegalStateException("secret");
        };
        assertThat(GpuFleet.measuredBy(broken, broken.of("gpu-7"))
                        .check(state, List.of(TWO_GPUS), now, ZoneOffset.UTC)
                        .problems())
                .containsExactly(
                        "A source of measurements failed with IllegalStateException.",
                        "The measurement of 'gpu-7' failed with IllegalStateException.");
    }

    @Test
    void whatWasChargedTakesThePlaceOfThePrice() {
        slices = List.of(slice("a", 112, "0.5", null), slice("b", 112, "0.5", null));
        check(TWO_GPUS);
        check(TWO_GPUS);
        Period day = CalendarPeriod.DAY.around(START, ZoneOffset.UTC);
        CostRecord charge = CostRecord.builder(Period.monthOf(START), day, Money.usd("1.37"))
                .resource("id-gpu-7", null, null)
                .build();
        GpuBill bill = fleet().bill(state, day, ZoneOffset.UTC, SnapshotData.of(List.of(charge)));
        assertThat(bill.total()).isEqualTo(Amounts.of(Money.usd("1.37")));
        assertThat(amount(bill, GpuUse.USED)).isEqualByComparingTo("0.685");
        assertThat(bill.charged()).containsExactly("vultr/acme/COMPUTE_INSTANCE/id-gpu-7");
        assertThat(fleet().bill(state, day, ZoneOffset.UTC, SnapshotData.of(List.of()))
                        .charged())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsMeasuredThePartsAreTheBillAndNoneIsBelowZero(long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "America/New_York");
        Machine machine = machine("gpu-7", random.nextBoolean() ? "ml" : "", random.nextInt(4), "99999", "0.37");
        Instant first = Instant.parse("2026-10-23T00:00:00Z");
        now = first;
        for (int i = 0; i < 60; i++) {
            slices = random(random);
            List<GpuSlice> others = random(random);
            GpuFleet.measuredBy((at, since) -> slices, (at, since) -> others).check(state, List.of(machine), now, zone);
            now = now.plusSeconds(random.nextInt(12_000));
        }
        slices = List.of(slice("g1", 112, "0.5", null));
        fleet().check(state, List.of(machine), now, zone);
        GpuBill bill = fleet().bill(state, EVER, zone);
        BigDecimal hours = BigDecimal.valueOf(Duration.between(first, now).toSeconds());
        BigDecimal price = hours.multiply(new BigDecimal("0.37"));
        assertThat(sum(bill).multiply(new BigDecimal("3600")).subtract(price).abs())
                .as("seed %d", seed)
                .isLessThan(new BigDecimal("0.000001"));
        assertThat(bill.shares()).as("seed %d", seed).noneMatch(it -> it.cost().isNegative());
        BigDecimal parts = BigDecimal.ZERO;
        for (GpuUse use : GpuUse.values()) {
            parts = parts.add(amount(bill, use));
        }
        assertThat(parts).as("seed %d", seed).isEqualByComparingTo(sum(bill));
        Amounts days = Amounts.none();
        for (Instant day = first.minus(Duration.ofDays(1)); day.isBefore(now.plus(Duration.ofDays(1))); ) {
            Period one = CalendarPeriod.DAY.around(day, zone);
            days = days.plus(fleet().bill(state, one, zone).total());
            day = one.end();
        }
        assertThat(days).as("seed %d", seed).isEqualTo(bill.total());
    }

    private static List<GpuSlice> random(Random random) {
        List<GpuSlice> slices = new ArrayList<>();
        for (int gpu = random.nextInt(4); gpu > 0; gpu--) {
            for (int slice = random.nextInt(4); slice >= 0; slice--) {
                String active = random.nextInt(5) == 0 ? null : "0." + random.nextInt(1000);
                List<String> holders =
                        random.nextInt(4) == 0 ? null : List.of("a", "b", "c").subList(0, random.nextInt(4));
                BigDecimal share = new BigDecimal(random.nextBoolean() ? "1" : "0." + (1 + random.nextInt(99)));
                slices.add(new GpuSlice(
                        random.nextBoolean() ? "gpu-7" : "id-gpu-7",
                        "g" + gpu,
                        random.nextInt(9) * 7,
                        active == null ? null : new BigDecimal(active),
                        holders,
                        share));
            }
        }
        return slices;
    }

    private GpuFleet fleet() {
        return GpuFleet.measuredBy((at, since) -> slices);
    }

    private GpuCheck check(Machine machine) {
        GpuCheck check = fleet().check(state, List.of(machine), now, ZoneOffset.UTC);
        now = now.plus(HOUR);
        return check;
    }

    private GpuCheck check(GpuFleet fleet) {
        GpuCheck check = fleet.check(state, List.of(TWO_GPUS), now, ZoneOffset.UTC);
        now = now.plus(HOUR);
        return check;
    }

    private GpuBill bill() {
        return fleet().bill(state, EVER, ZoneOffset.UTC);
    }

    private static BigDecimal sum(GpuBill bill) {
        return bill.total().single().orElse(Money.zero("USD")).amount();
    }

    private static BigDecimal amount(GpuBill bill, GpuUse use) {
        return bill.of(use).single().orElse(Money.zero("USD")).amount();
    }

    private static GpuSlice slice(String gpu, int size, @Nullable String active, @Nullable List<String> holders) {
        return new GpuSlice("gpu-7", gpu, size, active == null ? null : new BigDecimal(active), holders);
    }

    private static Machine machine(String name, String team, int gpus, String monthly, String hourly) {
        return machine("vultr", name, team, gpus, monthly, hourly);
    }

    private static Machine machine(String provider, String name, String team, int gpus, String monthly, String hourly) {
        ResourceRef ref = new ResourceRef(provider, "acme", ResourceKind.COMPUTE_INSTANCE, "id-" + name);
        ResourceInfo info = ResourceInfo.builder(ref)
                .name(name)
                .state(ResourceState.RUNNING)
                .billed(Billed.YES)
                .tags(team.isEmpty() ? Tags.none() : Tags.of("team", team))
                .price(new Price.Known(Money.usd(monthly), Money.usd(hourly), "/plans"))
                .build();
        return Machine.of(info, "vcg", new Gpu(gpus == 0 ? null : BigDecimal.valueOf(gpus), "NVIDIA A100", null));
    }
}
