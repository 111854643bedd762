package io.cloudcost.aws.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AWS's rules claim, what they leave alone, and what they cannot judge. */
class RulesTest {

    private static List<Finding> ask(CostAnalyzer rule, CloudResource... things) {
        return rule.analyze(TestAnalysisContext.of(Estate.snapshot(things)));
    }

    private static Optional<Money> saved(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).savings().map(Saving::monthly);
    }

    static Stream<CostAnalyzer> measuring() {
        return Stream.of(new IdleInstances(), new UnderUsedInstances(), new OffHours());
    }

    @ParameterizedTest
    @MethodSource("measuring")
    void whatWasNotMeasuredIsNotJudged(CostAnalyzer rule) {
        TestAnalysisContext context = TestAnalysisContext.of(Estate.snapshot(Estate.unmeasured()));
        assertThat(rule.analyze(context)).isEmpty();
        assertThat(context.unjudged()).hasSize(1);
    }

    @Test
    void tooFewDaysAreNoProof() {
        Machine young = Estate.machine(
                "i-young",
                ResourceState.RUNNING,
                Map.of(
                        Metric.CPU_PERCENT, Estate.stats("1", "2", 13),
                        Metric.NETWORK_IN_BYTES_PER_DAY, Estate.stats("1", "1", 13),
                        Metric.NETWORK_OUT_BYTES_PER_DAY, Estate.stats("1", "1", 13)));
        TestAnalysisContext context = TestAnalysisContext.of(Estate.snapshot(young));
        assertThat(new IdleInstances().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsKey(young.ref());
        assertThat(new IdleInstances()
                        .analyze(TestAnalysisContext.of(Estate.snapshot(young)).with(AwsOptions.DAYS, 13)))
                .hasSize(1);
    }

    @Test
    void aPeakOrTrafficShowsThatAnInstanceIsNotIdle() {
        assertThat(ask(new IdleInstances(), Estate.idle())).hasSize(1);
        assertThat(ask(new IdleInstances(), busy("1", "15", "200"))).isEmpty();
        assertThat(ask(new IdleInstances(), busy("5", "6", "200"))).isEmpty();
        assertThat(ask(new IdleInstances(), busy("1", "6", "500000"))).isEmpty();
    }

    private static Machine busy(String mean, String max, String bytes) {
        return Estate.machine(
                "i-busy",
                ResourceState.RUNNING,
                Map.of(
                        Metric.CPU_PERCENT, Estate.stats(mean, max, 14),
                        Metric.NETWORK_IN_BYTES_PER_DAY, Estate.stats(bytes, bytes, 14),
                        Metric.NETWORK_OUT_BYTES_PER_DAY, Estate.stats(bytes, bytes, 14)));
    }

    @Test
    void savesTheDifferenceToTheNextSize() {
        assertThat(saved(ask(new UnderUsedInstances(), Estate.underUsed()))).contains(Money.usd("80"));
        assertThat(ask(new UnderUsedInstances(), Estate.idle())).isEmpty();
        assertThat(saved(ask(new GravitonCandidates(), Estate.underUsed()))).contains(Money.usd("30"));
    }

    @Test
    void savesTheShareOfHoursInWhichItCouldBeOff() {
        Money saved = saved(ask(new OffHours(), Estate.office())).orElseThrow();
        assertThat(saved.amount()).isBetween(new BigDecimal("102.8571"), new BigDecimal("102.8572"));
    }

    @Test
    void aStoppedInstanceCostsWhatHangsOnIt() {
        List<Finding> findings = ask(
                new StoppedInstances(),
                Estate.stopped(),
                Estate.volume("vol-1", "gp3", "100", 3_000, "i-stopped", "8"),
                Estate.address("i-stopped"));
        assertThat(saved(findings)).contains(Money.usd("11.65"));
        assertThat(findings.get(0).resources()).hasSize(3);
        assertThat(ask(new StoppedInstances(), Estate.stopped())).isEmpty();
    }

    @Test
    void gp3MustBeAsFast() {
        assertThat(saved(ask(new Gp2Volumes(), Estate.volume("vol-1", "gp2", "100", 300, "i", "10"))))
                .contains(Money.usd("2"));
        // 2,000 GiB of gp2 do 6,000 operations and 250 MiB a second: 160 + 3,000 x 0.005 + 125 x 0.04 USD
        assertThat(saved(ask(new Gp2Volumes(), Estate.volume("vol-1", "gp2", "2000", 6_000, "i", "200"))))
                .contains(Money.usd("20"));
        assertThat(ask(new Gp2Volumes(), Estate.volume("vol-1", "gp2", "171", 513, "i", "17.1")))
                .isEmpty();
    }

    @Test
    void provisionedOperationsAreComparedWithGp3AndWithTheirUse() {
        CloudResource volume = Estate.volume("vol-1", "io1", "100", 5_000, "i", "12.5");
        // 12.5 + 325 USD against 8 + 2,000 x 0.005 + 875 x 0.04 USD
        assertThat(saved(ask(new IoVolumes(), volume))).contains(Money.usd("284.5"));
        // A peak of 800 operations takes 1,200
        assertThat(saved(ask(new OversizedIops(), volume))).contains(Money.usd("247"));
        assertThat(ask(new IoVolumes(), Estate.volume("vol-1", "io2", "100", 16_001, "i", "12.5")))
                .isEmpty();
        assertThat(ask(new OversizedIops(), Estate.volume("vol-1", "io1", "100", 1_600, "i", "12.5")))
                .isEmpty();
    }

    @Test
    void rootVolumesAreLeftAlone() {
        CloudResource data = Estate.volume("vol-1", "gp3", "100", 3_000, "i-idle", "8");
        assertThat(ask(new IdleVolumes(), Estate.idle(), data)).hasSize(1);
        assertThat(ask(
                        new IdleVolumes(),
                        Estate.stopped(),
                        Estate.volume("vol-1", "gp3", "9", 3_000, "i-stopped", "1")))
                .isEmpty();
        TestAnalysisContext alone = TestAnalysisContext.of(Estate.snapshot(data));
        assertThat(new IdleVolumes().analyze(alone)).isEmpty();
        assertThat(alone.unjudged()).containsKey(data.ref());
    }

    @Test
    void bytesAndRequestsHaveThresholds() {
        assertThat(saved(ask(new IdleNatGateways(), Estate.gateway("8000")))).contains(Money.usd("38"));
        assertThat(ask(new IdleNatGateways(), Estate.gateway("40000000"))).isEmpty();
        assertThat(saved(ask(new IdleBalancers(), Estate.balancer("99", 14)))).contains(Money.usd("18"));
        assertThat(ask(new IdleBalancers(), Estate.balancer("100", 14))).isEmpty();
        assertThat(ask(new IdleBalancers(), Estate.balancer("0", 9))).isEmpty();
    }
}
