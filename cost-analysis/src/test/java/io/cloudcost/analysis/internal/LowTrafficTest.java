package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LowTrafficTest extends AnalyzerContractTest {

    private static final long LIMIT = 5_000_000;

    @Override
    protected CostAnalyzer analyzer() {
        return new LowTraffic();
    }

    @Override
    protected CostSnapshot wasteful() {
        return snapshot(GivenUse.traffic(LIMIT, LIMIT, 14));
    }

    @Test
    void isAHintWithoutASaving() {
        Finding finding = ask(GivenUse.traffic(LIMIT, LIMIT, 14)).get(0);
        assertThat(finding.rule()).isEqualTo("vultr.instance.low-traffic");
        assertThat(finding.savings()).isEmpty();
        assertThat(finding.priority()).isEqualTo(Priority.INFO);
        assertThat(finding.evidence())
                .extracting(Evidence::metric)
                .containsExactly(
                        "network_in_bytes_per_day_max",
                        "network_out_bytes_per_day_max",
                        "not_measured",
                        "next_smaller_size");
        assertThat(finding.evidence().get(0).window()).isNotNull();
        assertThat(finding.evidence().get(3).value()).isEqualTo("vc2-2c-8gb at 20 USD a month");
    }

    @Test
    void looksAtTheLargestDayAndBothWays() {
        assertThat(ask(GivenUse.traffic(LIMIT + 1, 0, 14))).isEmpty();
        assertThat(ask(GivenUse.traffic(0, LIMIT + 1, 14))).isEmpty();
    }

    @Test
    void takesTheLimitItIsTold() {
        TestAnalysisContext context = TestAnalysisContext.of(snapshot(GivenUse.traffic(LIMIT + 1, 0, 14)))
                .with(Options.LOW_TRAFFIC_MB_PER_DAY, new BigDecimal("5.1"));
        assertThat(analyzer().analyze(context)).hasSize(1);
    }

    @Test
    void doesNotJudgeWhatWasNotMeasuredLongEnough() {
        notJudged(GivenUse.traffic(0, 0, 13));
        notJudged(Map.of());
        notJudged(Map.of(Metric.NETWORK_IN_BYTES_PER_DAY, GivenUse.stats(0, 14)));
        MetricStats gaps = GivenUse.stats(0, 14);
        MetricStats few = new MetricStats(gaps.mean(), gaps.max(), gaps.percentiles(), 13, gaps.window());
        notJudged(Map.of(Metric.NETWORK_IN_BYTES_PER_DAY, few, Metric.NETWORK_OUT_BYTES_PER_DAY, few));
    }

    private void notJudged(Map<Metric, MetricStats> use) {
        TestAnalysisContext context = TestAnalysisContext.of(snapshot(use));
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).hasSize(1);
    }

    private List<Finding> ask(Map<Metric, MetricStats> use) {
        return analyzer().analyze(TestAnalysisContext.of(snapshot(use)));
    }

    private static CostSnapshot snapshot(Map<Metric, MetricStats> use) {
        Machine machine = GivenUse.machine(GivenUse.LARGE, use);
        return Given.snapshot(machine)
                .prices(List.of(GivenUse.LARGE, GivenUse.SMALL, GivenUse.MEDIUM))
                .build();
    }
}
