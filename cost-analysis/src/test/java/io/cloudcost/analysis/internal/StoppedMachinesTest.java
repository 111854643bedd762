package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoppedMachinesTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return StoppedMachines.instances();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Given.snapshot(
                        Given.instance("a", ResourceState.STOPPED, "5"),
                        Given.instance("b", ResourceState.STOPPED, "10"),
                        Given.instance("c", ResourceState.RUNNING, "20"))
                .build();
    }

    @Test
    void claimsPlanAndSurcharges() {
        Machine machine = Machine.of(
                Given.instanceInfo("a", ResourceState.STOPPED)
                        .name("web")
                        .price(Given.usd("10"))
                        .surcharges(List.of(new Surcharge(Surcharge.BACKUPS, Given.usd("2"))))
                        .build(),
                "vc2",
                null);
        Finding finding = ask(machine).get(0);
        assertThat(finding.rule()).isEqualTo("vultr.instance.stopped");
        assertThat(finding.id()).isEqualTo("vultr.instance.stopped:vultr/acme/COMPUTE_INSTANCE/a");
        assertThat(finding.title()).isEqualTo("Instance 'web' is stopped and billed all the same");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("12"));
        assertThat(finding.savings().orElseThrow().method()).isEqualTo("its monthly price and surcharges");
        assertThat(finding.priority()).isEqualTo(Priority.HIGH);
        assertThat(finding.confidence()).isEqualByComparingTo("0.95");
        assertThat(finding.evidence())
                .contains(Evidence.of("state", "STOPPED"), Evidence.of("monthly_price", "10 USD"));
    }

    @Test
    void saysWhichSurchargesItLeavesOut() {
        Machine machine = Machine.of(
                Given.instanceInfo("a", ResourceState.STOPPED)
                        .price(Given.usd("10"))
                        .surcharges(List.of(new Surcharge(Surcharge.LICENCE, Given.usd(""))))
                        .build(),
                "vc2",
                null);
        assertThat(ask(machine).get(0).savings().orElseThrow().monthly()).isEqualTo(Money.usd("10"));
        assertThat(ask(machine).get(0).savings().orElseThrow().method()).contains("whose price is known");
    }

    @Test
    void claimsNoAmountWithoutAPrice() {
        Finding finding = ask(Given.instance("a", ResourceState.STOPPED, "")).get(0);
        assertThat(finding.savings()).isEmpty();
        assertThat(finding.evidence()).contains(Evidence.of("monthly_price", "unknown: not in the catalogue"));
    }

    @ParameterizedTest
    @EnumSource(value = ResourceState.class, mode = EnumSource.Mode.EXCLUDE, names = "STOPPED")
    void onlyStoppedIsStopped(ResourceState state) {
        assertThat(ask(Given.instance("a", state, "5"))).isEmpty();
    }

    @Test
    void doesNotJudgeWhatIsUnknown() {
        Machine state = Given.instance("a", ResourceState.UNKNOWN, "5");
        Machine bill = stopped("b", Billed.UNKNOWN);
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(state, bill).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(state.ref(), bill.ref());
        assertThat(context.unjudged().get(bill.ref())).contains("billed");
    }

    @Test
    void leavesAloneWhatIsNotBilled() {
        assertThat(ask(stopped("a", Billed.NO))).isEmpty();
    }

    @Test
    void waitsWhereItKnowsSinceWhen() {
        Machine justNow = stoppedSince(Duration.ofHours(23));
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(justNow).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(justNow.ref());
        assertThat(ask(stoppedSince(Duration.ofHours(49))).get(0).evidence())
                .contains(Evidence.of("stopped_days", "2", "1"));
        assertThat(analyzer()
                        .analyze(TestAnalysisContext.of(Given.snapshot(justNow).build())
                                .with(Options.STOPPED_DAYS, 0)))
                .hasSize(1);
    }

    @Test
    void namesWhatStaysWhenItIsDeleted() {
        List<Finding> findings = ask(
                Given.instance("a", ResourceState.STOPPED, "5"),
                Given.volume("v1", Attachment.to("a"), "5"),
                Given.volume("v2", Attachment.to("a"), "5"),
                Given.volume("v3", Attachment.to("other"), "5"),
                Given.address("ip", Attachment.to("a"), "3"));
        assertThat(findings.get(0).evidence())
                .contains(Evidence.of("attached_volumes", "2"), Evidence.of("attached_addresses", "1"));
    }

    @Test
    void sendsNodesToTheirPool() {
        Machine node = new Machine(
                Given.instanceInfo("n", ResourceState.STOPPED)
                        .price(Given.usd("5"))
                        .build(),
                "vc2",
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null,
                null,
                OptionalLong.empty(),
                "vke-1");
        assertThat(ask(node).get(0).action()).contains("node pool").contains("vke-1");
    }

    @Test
    void looksAtBareMetalOnItsOwn() {
        Machine metal = Given.bareMetal("m", ResourceState.STOPPED, "120");
        assertThat(ask(metal)).isEmpty();
        List<Finding> findings = StoppedMachines.bareMetals()
                .analyze(TestAnalysisContext.of(Given.snapshot(metal).build()));
        assertThat(findings).extracting(Finding::rule).containsExactly("vultr.bare-metal.stopped");
        assertThat(findings.get(0).action()).startsWith("Copy away");
        assertThat(StoppedMachines.bareMetals().description()).startsWith("Bare-metal machines");
    }

    private static Machine stopped(String id, Billed billed) {
        return Machine.of(
                Given.instanceInfo(id, ResourceState.STOPPED)
                        .price(Given.usd("5"))
                        .billed(billed)
                        .build(),
                "vc2",
                null);
    }

    private static Machine stoppedSince(Duration ago) {
        return Machine.of(
                Given.instanceInfo("a", ResourceState.STOPPED)
                        .price(Given.usd("5"))
                        .stateSince(Given.NOW.minus(ago))
                        .build(),
                "vc2",
                null);
    }

    private List<Finding> ask(CloudResource... resources) {
        return analyzer()
                .analyze(TestAnalysisContext.of(Given.snapshot(resources).build()));
    }
}
