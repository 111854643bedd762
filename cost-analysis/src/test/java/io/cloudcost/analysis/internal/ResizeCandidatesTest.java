package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResizeCandidatesTest extends AnalyzerContractTest {

    private static final MetricStats LITTLE = GivenUse.stats(20, 14);
    private static final MetricStats TRAFFIC = GivenUse.stats(1_000_000_000, 14);

    @Override
    protected CostAnalyzer analyzer() {
        return new ResizeCandidates();
    }

    @Override
    protected CostSnapshot wasteful() {
        return snapshot(GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(LITTLE)), catalogue());
    }

    @Test
    void keepsTheMemoryThatWasNotMeasured() {
        Finding finding =
                ask(GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(LITTLE))).orElseThrow();
        assertThat(finding.rule()).isEqualTo("vultr.instance.resize");
        assertThat(finding.title()).endsWith("could be a vc2-2c-8gb");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("20"));
        assertThat(finding.confidence()).isEqualByComparingTo("0.7");
    }

    @Test
    void takesASmallerMemoryWhereItWasMeasured() {
        Finding finding = ask(GivenUse.machine(
                        GivenUse.LARGE,
                        Map.of(
                                Metric.CPU_PERCENT, LITTLE,
                                Metric.MEMORY_PERCENT, LITTLE,
                                Metric.NETWORK_OUT_BYTES_PER_DAY, TRAFFIC)))
                .orElseThrow();
        assertThat(finding.title()).endsWith("could be a vc2-1c-2gb");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("30"));
        assertThat(finding.confidence()).isEqualByComparingTo("0.8");
    }

    @Test
    void leavesRoomForThePeak() {
        // 40 % of four processors at a target of 80 % are exactly two; a little more are three
        assertThat(ask(GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(GivenUse.stats(40, 14)))))
                .isPresent();
        assertThat(ask(GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(GivenUse.stats(41, 14)))))
                .isEmpty();
    }

    @Test
    void prefersTheNinetyNinthPercentileToTheMaximum() {
        MetricStats spike = new MetricStats(
                BigDecimal.TEN,
                BigDecimal.valueOf(100),
                new TreeMap<>(Map.of(99, BigDecimal.valueOf(20))),
                14,
                LITTLE.window());
        assertThat(ask(GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(spike)))).isPresent();
    }

    @Test
    void keepsTheTrafficThatWasNotMeasured() {
        assertThat(ask(GivenUse.machine(GivenUse.LARGE, Map.of(Metric.CPU_PERCENT, LITTLE))))
                .isEmpty();
        MetricStats tooMuch = GivenUse.stats(100_000_000_000L, 14);
        assertThat(ask(GivenUse.machine(
                        GivenUse.LARGE, Map.of(Metric.CPU_PERCENT, LITTLE, Metric.NETWORK_OUT_BYTES_PER_DAY, tooMuch))))
                .isEmpty();
    }

    @Test
    void doesNotShrinkDisksNorLeaveTheFamilyNorTrustUnpricedSizes() {
        Machine machine = GivenUse.machine(GivenUse.LARGE, cpuAndTraffic(LITTLE));
        assertThat(ask(machine, GivenUse.size("small-disk", "20", 2, 8192, 80, 3000)))
                .isEmpty();
        assertThat(ask(machine, GivenUse.size("other", "vhf", Given.usd("20"), 2, 8192, 160, 3000)))
                .isEmpty();
        assertThat(ask(machine, GivenUse.size("other", null, Given.usd("20"), 2, 8192, 160, 3000)))
                .isEmpty();
        assertThat(ask(machine, GivenUse.size("unpriced", "vc2", Given.usd(""), 2, 8192, 160, 3000)))
                .isEmpty();
        assertThat(ask(machine, GivenUse.size("free", "0", 2, 8192, 160, 3000))).isEmpty();
        assertThat(ask(machine, GivenUse.size("dearer", "40", 2, 8192, 160, 3000)))
                .isEmpty();
    }

    @Test
    void doesNotJudgeWithoutProcessorUseOrSize() {
        Machine traffic = GivenUse.machine(GivenUse.LARGE, GivenUse.traffic(0, 0, 14));
        TestAnalysisContext context = TestAnalysisContext.of(snapshot(traffic, catalogue()));
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged().get(traffic.ref())).contains("traffic alone does not say");
        assertThat(ask(Machine.of(traffic.info(), traffic.plan(), null))).isEmpty();
    }

    @Test
    void leavesNodesAndGpusAlone() {
        Map<Metric, MetricStats> use = cpuAndTraffic(LITTLE);
        assertThat(ask(GivenUse.machine(GivenUse.LARGE, use, "vke-1"))).isEmpty();
        Machine gpu = Machine.of(GivenUse.machine(GivenUse.LARGE, use).info(), GivenUse.LARGE.plan(), Gpu.UNSPECIFIED);
        assertThat(ask(gpu)).isEmpty();
    }

    private static Map<Metric, MetricStats> cpuAndTraffic(MetricStats cpu) {
        return Map.of(Metric.CPU_PERCENT, cpu, Metric.NETWORK_OUT_BYTES_PER_DAY, TRAFFIC);
    }

    private static List<CatalogPrice> catalogue() {
        return List.of(GivenUse.LARGE, GivenUse.MEDIUM, GivenUse.SMALL);
    }

    private Optional<Finding> ask(Machine machine) {
        return analyzer().analyze(TestAnalysisContext.of(snapshot(machine, catalogue()))).stream()
                .findFirst();
    }

    private Optional<Finding> ask(Machine machine, CatalogPrice only) {
        return analyzer().analyze(TestAnalysisContext.of(snapshot(machine, List.of(GivenUse.LARGE, only)))).stream()
                .findFirst();
    }

    private static CostSnapshot snapshot(Machine machine, List<CatalogPrice> prices) {
        return Given.snapshot(machine).prices(prices).build();
    }
}
