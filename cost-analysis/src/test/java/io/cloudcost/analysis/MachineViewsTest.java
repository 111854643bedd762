package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.MonthlyCost.Basis;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Machines one by one: what is known of each, and that what is not stays empty. */
class MachineViewsTest {

    private static final Map<Metric, MetricStats> MEASURED = Map.of(
            Metric.CPU_PERCENT, stats("12.5"),
            Metric.NETWORK_IN_BYTES_PER_DAY, stats("3000000"),
            Metric.NETWORK_OUT_BYTES_PER_DAY, stats("1500000"));

    private static MetricStats stats(String mean) {
        return new MetricStats(
                new BigDecimal(mean),
                new BigDecimal("99"),
                new TreeMap<>(),
                14,
                new Period(Given.NOW.minus(Duration.ofDays(14)), Given.NOW));
    }

    private static Machine machine(String id, String price, Map<Metric, MetricStats> use) {
        return Machine.of(
                Given.instanceInfo(id, ResourceState.RUNNING)
                        .price(Given.usd(price))
                        .utilization(Utilization.of(use))
                        .build(),
                "m5.large",
                null);
    }

    private static Volume volume(String id, String machine, String operations) {
        ResourceInfoBuilder info = Given.info(ResourceKind.VOLUME, id).price(Given.usd("5"));
        if (!operations.isEmpty()) {
            info.utilization(Utilization.of(Map.of(
                    Metric.READ_OPERATIONS_PER_DAY, stats(operations),
                    Metric.WRITE_OPERATIONS_PER_DAY, stats("1"))));
        }
        return new Volume(info.build(), BigDecimal.TEN, Attachment.to(machine), "ssd");
    }

    /** Claims that a machine is idle, and names a smaller size for it; whatever has no processor use it cannot judge. */
    private record Rule(String id, String machine, Set<Part> needs) implements CostAnalyzer {

        @Override
        public List<Finding> analyze(AnalysisContext context) {
            context.resources(Machine.class).stream()
                    .filter(each ->
                            each.info().utilization().get(Metric.CPU_PERCENT).isEmpty())
                    .forEach(each -> context.notJudged(each.ref(), "not measured"));
            return context.resources(Machine.class).stream()
                    .filter(each -> each.id().equals(machine))
                    .map(each -> Finding.builder(id, each.ref())
                            .title("t")
                            .action("a")
                            .evidence(Evidence.of(Evidence.TARGET_SIZE, "m5.small"))
                            .saving(new Saving(Money.usd("30"), "half"))
                            .build())
                    .toList();
        }
    }

    private static CostReport report(CostSnapshot snapshot, CostAnalyzer... rules) {
        return CostAnalysis.builder(snapshot)
                .onlyTheseAnalyzers()
                .analyzers(rules)
                .build()
                .report();
    }

    private static List<MachineView> views(CloudResource... resources) {
        return report(Given.snapshot(resources).build()).machines();
    }

    @Test
    void theDearestComeFirstAndThoseOfUnknownCostLast() {
        assertThat(views(machine("a", "10", Map.of()), machine("b", "", Map.of()), machine("c", "20", Map.of())))
                .extracting(view -> view.machine().id())
                .containsExactly("c", "a", "b");
    }

    @Test
    void useIsToldByItsMeans() {
        MachineUse use = views(machine("a", "10", MEASURED), volume("v", "a", "40"), volume("w", "a", "7"))
                .get(0)
                .use();
        assertThat(use.cpuPercent()).contains(new BigDecimal("12.5"));
        assertThat(use.networkMbPerDay().orElseThrow()).isEqualByComparingTo("4.5");
        assertThat(use.diskOperationsPerDay()).contains(new BigDecimal("49"));
    }

    @Test
    void whatWasNotMeasuredStaysEmpty() {
        MachineView view = views(machine("a", "", Map.of()), volume("v", "a", "40"), volume("w", "a", ""))
                .get(0);
        assertThat(view)
                .isEqualTo(new MachineView(
                        view.machine(),
                        Optional.empty(),
                        new MachineUse(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertThat(view.targetSize()).isEmpty();
        assertThat(view.saving()).isEmpty();
    }

    @Test
    void aFlagIsFalseOnlyWhereARuleCouldJudge() {
        CostSnapshot snapshot = Given.snapshot(
                        machine("idle", "60", MEASURED),
                        machine("busy", "50", MEASURED),
                        machine("unmeasured", "40", Map.of()))
                .build();
        List<MachineView> views = report(snapshot, new Rule("x.vm.idle", "idle", Set.of(Part.INSTANCES)))
                .machines();
        assertThat(views)
                .extracting(MachineView::idle)
                .containsExactly(Optional.of(true), Optional.of(false), Optional.empty());
        assertThat(views).extracting(MachineView::underUsed).containsOnly(Optional.empty());
        assertThat(views.get(0).targetSize()).contains("m5.small");
        assertThat(views.get(0).saving()).contains(Money.usd("30"));
    }

    @Test
    void theSummaryCountsMachinesThatAreCalledIdle() {
        Rule rule = new Rule("x.vm.idle", "idle", Set.of(Part.INSTANCES));
        Machine[] two = {machine("idle", "50", MEASURED), machine("busy", "50", MEASURED)};
        assertThat(report(Given.snapshot(two).build(), rule).summary().calledIdle())
                .hasValue(1);
        CostSnapshot busy = Given.snapshot(machine("busy", "50", MEASURED)).build();
        CostSnapshot unread =
                busy.toBuilder().part(Part.UTILIZATION, PartStatus.NOT_ASKED).build();
        assertThat(report(busy, rule).summary().calledIdle()).hasValue(0);
        assertThat(report(unread, rule).summary().calledIdle())
                .as("nobody knows")
                .isEmpty();
        assertThat(report(Given.snapshot(two).build(), rule).executiveSummary())
                .contains("1 machine is idle, by rules or the provider's own advice.");
    }

    @Test
    void rulesAboutOtherThingsSayNothingOfMachines() {
        CostSnapshot snapshot = Given.snapshot(machine("busy", "50", MEASURED)).build();
        assertThat(report(snapshot, new Rule("x.disk.idle", "", Set.of(Part.INSTANCES, Part.VOLUMES)))
                        .machines())
                .extracting(MachineView::idle)
                .containsExactly(Optional.empty());
    }

    @Test
    void chargesOfTheLastWholeMonthGoBeforePrices() {
        MonthlyCost cost = billed(machine("i-0123456789", "10", Map.of()), "arn:aws:ec2:x:1:instance/i-0123456789");
        assertThat(cost.amount()).isEqualTo(Money.usd("7.5"));
        assertThat(cost.basis()).isEqualTo(Basis.CHARGES);
        assertThat(cost.month().orElseThrow().yearMonth()).hasToString("2026-10");
    }

    @Test
    void ofAMachineThatWasNotThereAllMonthThePriceIsTold() {
        Machine young = machine("i-0123456789", "10", Map.of());
        Machine created = young.withInfo(young.info().toBuilder()
                .created(Given.NOW.minus(Duration.ofDays(20)))
                .build());
        assertThat(billed(created, "i-0123456789").basis()).isEqualTo(Basis.PRICES);
        assertThat(billed(young, "i-2222222222").amount()).isEqualTo(Money.usd("10"));
    }

    @Test
    void whatTheProviderToldOfTheLastDaysGoesBeforePrices() {
        Instant start = Given.NOW.minus(Duration.ofDays(14));
        Period days = new Period(start, start.plus(Duration.ofHours(292)));
        CostBreakdown told = new CostBreakdown(
                CostBreakdown.RESOURCE,
                days,
                "EffectiveCost",
                true,
                new TreeMap<>(Map.of("m-1", Amounts.of(Money.usd("4")))));
        Machine old = machine("m-1", "20", Map.of());
        Machine young = old.withInfo(
                old.info().toBuilder().created(days.start().plusSeconds(1)).build());
        assertThat(recent(told, old)).isEqualTo(new MonthlyCost(Money.usd("10"), Basis.RECENT, Optional.empty()));
        assertThat(recent(told, young).basis()).isEqualTo(Basis.PRICES);
        Machine stopped =
                old.withInfo(old.info().toBuilder().state(ResourceState.STOPPED).build());
        assertThat(recent(told, stopped).basis()).isEqualTo(Basis.PRICES);
        String launched = old.ref().provider() + ".launched";
        Machine restarted = old.withInfo(old.info().toBuilder()
                .attributes(Attributes.of(Map.of(launched, days.start().plusSeconds(1))))
                .build());
        assertThat(recent(told, restarted).basis()).isEqualTo(Basis.PRICES);
        assertThat(recent(told, machine("m-2", "20", Map.of())).amount()).isEqualTo(Money.usd("20"));
    }

    private static MonthlyCost recent(CostBreakdown told, Machine machine) {
        CostSnapshot snapshot =
                Given.snapshot(machine).breakdowns(List.of(told)).build();
        return report(snapshot).machines().get(0).cost().orElseThrow();
    }

    private static MonthlyCost billed(Machine machine, String resource) {
        CostRecord[] charges = {
            Given.charge("2026-10", "Compute", "5")
                    .resource(resource, null, null)
                    .build(),
            Given.charge("2026-10", "Compute", "2.5")
                    .resource(resource, null, null)
                    .build()
        };
        CostSnapshot snapshot = Given.snapshot(machine)
                .chargeSets(List.of(
                        Given.charges("2026-10", Feed.INVOICE, charges), Given.charges("2026-11", Feed.PENDING)))
                .build();
        return report(snapshot).machines().get(0).cost().orElseThrow();
    }

    @Test
    void whatIsNotBilledCostsNothing() {
        Machine off = Machine.of(
                Given.instanceInfo("off", ResourceState.STOPPED)
                        .price(Given.usd("10"))
                        .billed(Billed.NO)
                        .build(),
                "m5.large",
                null);
        assertThat(views(off).get(0).cost().orElseThrow().amount()).isEqualTo(Money.usd("0"));
    }

    @Test
    void whatHasAcceleratorsIsNotFineForItsProcessors() {
        Machine gpu = Machine.of(
                Given.instanceInfo("gpu", ResourceState.RUNNING)
                        .price(Given.usd("900"))
                        .utilization(Utilization.of(MEASURED))
                        .build(),
                "g5.xlarge",
                Gpu.UNSPECIFIED);
        assertThat(report(Given.snapshot(gpu).build(), new Rule("x.vm.idle", "", Set.of(Part.INSTANCES)))
                        .machines())
                .extracting(MachineView::idle)
                .containsExactly(Optional.empty());
    }

    @Test
    void aRuleByUseThatKeepsSilentSaysNothingOfWhatWasNotMeasured() {
        Machine quiet = machine("quiet", "5", Map.of());
        CostAnalyzer silent = new CostAnalyzer() {
            @Override
            public String id() {
                return "x.vm.resize";
            }

            @Override
            public Set<Part> needs() {
                return Set.of(Part.INSTANCES, Part.UTILIZATION);
            }

            @Override
            public List<Finding> analyze(AnalysisContext context) {
                return List.of();
            }
        };
        assertThat(report(Given.snapshot(quiet).build(), silent).machines())
                .extracting(MachineView::underUsed)
                .containsExactly(Optional.empty());
    }
}
