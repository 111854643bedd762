package io.cloudcost.monitor.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines of the inventory, watched. */
@Timeout(60)
class GpuFleetWatchTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Source ACME = new Source("vultr", "acme");

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final CostStore costs = CostStores.open("duckdb::memory:");
    private final List<AlertMessage> told = new ArrayList<>();
    private List<GpuSlice> slices = List.of();
    private boolean away;
    private Instant now = START;

    @BeforeEach
    void collect() {
        costs.save(CostSnapshot.builder(ACME, Period.monthOf(START), START)
                .resources(List.of(
                        machine("i-7", "gpu-7", new Gpu(BigDecimal.ONE, "NVIDIA A100", null)),
                        machine("i-8", "web", null)))
                .build());
    }

    private static Machine machine(String id, String name, @Nullable Gpu gpu) {
        ResourceRef ref = new ResourceRef("vultr", "acme", ResourceKind.COMPUTE_INSTANCE, id);
        ResourceInfo info = ResourceInfo.builder(ref)
                .name(name)
                .state(ResourceState.RUNNING)
                .billed(Billed.YES)
                .tags(Tags.of("team", "ml"))
                .price(new Price.Known(Money.usd("1460"), Money.usd("2"), "/plans"))
                .build();
        return Machine.of(info, "plan", gpu);
    }

    @AfterEach
    void close() {
        costs.close();
        state.close();
    }

    @Test
    void theInventoryIsWhatTheNewestSnapshotSaw() {
        assertThat(costs.inventory(ACME))
                .isEqualTo(costs.latest(ACME).orElseThrow().resources())
                .hasSize(2);
        assertThat(costs.inventory(new Source("aws", "nobody"))).isEmpty();
        assertThat(GpuInventory.of(costs, START).machines())
                .extracting(Machine::id)
                .containsExactly("i-7");
    }

    @ParameterizedTest
    @EnumSource(
            value = PartStatus.class,
            names = {"NOT_ASKED", "FAILED", "PARTLY"})
    void aCollectionThatDidNotReadTheMachinesHidesNone(PartStatus status) {
        costs.save(CostSnapshot.builder(ACME, Period.monthOf(START), START.plusSeconds(60))
                .parts(Map.of(Part.INSTANCES, status))
                .build());
        GpuInventory known = GpuInventory.of(costs, START.plusSeconds(120));
        assertThat(known.machines()).extracting(Machine::id).containsExactly("i-7");
        assertThat(known.problems()).isEmpty();
    }

    @Test
    void whatIsReadInPartAloneIsBetterThanNothing() {
        Source other = new Source("aws", "acme");
        costs.save(CostSnapshot.builder(other, Period.monthOf(START), START)
                .parts(Map.of(Part.INSTANCES, PartStatus.PARTLY))
                .resources(List.of(machine("i-9", "gpu-9", Gpu.UNSPECIFIED)))
                .build());
        assertThat(GpuInventory.of(costs, START).machines())
                .extracting(Machine::id)
                .containsExactly("i-9", "i-7");
    }

    @Test
    void machinesOfAnAccountThatIsCollectedNoMoreCostNothingAndThatIsToldForAWhile() {
        GpuInventory old = GpuInventory.of(costs, START.plus(Duration.ofDays(5)));
        assertThat(old.machines()).isEmpty();
        assertThat(old.problems())
                .containsExactly("The GPU machines of vultr/acme were collected last at 2026-11-20T10:00:00Z: they are"
                        + " not counted until they are collected again.");
        assertThat(GpuInventory.of(costs, START.plus(Duration.ofDays(15))).problems())
                .isEmpty();
    }

    @Test
    void givenATeamLeavesItsGpuIdleWhenTheDaysLimitIsPassedThenPeopleAreTold() {
        slices = List.of(new GpuSlice("gpu-7", "a", GpuSlice.WHOLE, new BigDecimal("0.25"), List.of("ml")));
        CostMonitor monitor = monitor();
        monitor.check();
        hourLater(monitor);

        assertThat(figure(monitor, Measures.GPU_IDLE_COST, "day").money()).contains(Money.usd("1.5"));
        assertThat(figure(monitor, Measures.GPU_IDLE_COST, "day").labels()).containsEntry("team", "ml");
        assertThat(monitor.figures())
                .filteredOn(it -> it.measure().equals(Measures.GPU_COST_BY_USE))
                .filteredOn(it -> "day".equals(it.labels().get("period")))
                .extracting(it -> it.labels().get("use") + " " + it.known().orElseThrow())
                .containsExactlyInAnyOrder("used 0.5", "unused 1.5", "unallocated 0", "unknown 0");
        assertThat(told)
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("idle GPUs of a day", "1.50 USD", "ml"));
        assertThat(failures(monitor)).isZero();
    }

    @Test
    void givenTheExporterIsAwayThenItIsUnknownWhatWasIdleAndThatIsTold() {
        away = true;
        CostMonitor monitor = monitor();
        monitor.check();
        hourLater(monitor);
        hourLater(monitor);

        Measurement idle = figure(monitor, Measures.GPU_IDLE_COST, "day");
        assertThat(idle.value()).isNull();
        assertThat(idle.note()).contains("How 4 USD of GPUs were used nobody knows.", "The exporter is away.");
        assertThat(told).isEmpty();
        assertThat(failures(monitor)).isEqualByComparingTo("3");

        away = false;
        slices = List.of(new GpuSlice("gpu-7", "a", GpuSlice.WHOLE, BigDecimal.ONE, null));
        hourLater(monitor);
        Measurement known = figure(monitor, Measures.GPU_IDLE_COST, "day");
        assertThat(known.value()).isZero();
        assertThat(known.note()).contains("Of 4 USD more nobody knows whether it was idle.");
        assertThat(failures(monitor)).isZero();
    }

    @Test
    void refusesALimitBelowZero() {
        assertThatThrownBy(() -> GpuFleet.measuredBy().alertIdleAbove(CalendarPeriod.DAY, Money.usd("-1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The limit of what idle GPUs may cost must not be below zero: -1 USD.");
    }

    private CostMonitor monitor() {
        GpuFleet fleet = GpuFleet.measuredBy((at, since) -> {
                    if (away) {
                        throw new CostException("The exporter is away.");
                    }
                    return slices;
                })
                .alertIdleAbove(CalendarPeriod.DAY, Money.usd("1"));
        return CostMonitor.on(costs, state)
                .clock(((InstantSource) () -> now).withZone(ZoneOffset.UTC))
                .figures(fleet)
                .alert(channel())
                .build();
    }

    private void hourLater(CostMonitor monitor) {
        now = now.plus(Duration.ofHours(1));
        assertThat(monitor.check()).isEmpty();
    }

    private static Measurement figure(CostMonitor monitor, Measure measure, String period) {
        return monitor.figures().stream()
                .filter(it -> it.measure().equals(measure))
                .filter(it -> period.equals(it.labels().get("period")))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal failures(CostMonitor monitor) {
        return monitor.figures().stream()
                .filter(it -> it.labels().equals(Map.of("task", "GPU measurements")))
                .findFirst()
                .flatMap(Measurement::known)
                .orElseThrow();
    }

    private AlertChannel channel() {
        return new AlertChannel() {
            @Override
            public String name() {
                return "recorder";
            }

            @Override
            public void send(AlertMessage message) {
                told.add(message);
            }
        };
    }
}
