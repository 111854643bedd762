package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OldSnapshotsTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return OldSnapshots.ofMachines();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Given.snapshot(
                        Given.copy(ResourceKind.SNAPSHOT, "old", 90, "2"),
                        Given.copy(ResourceKind.SNAPSHOT, "new", 89, "2"),
                        Given.copy(ResourceKind.BACKUP, "scheduled", 400, "2"))
                .build();
    }

    @Test
    void claimsWhatIsNinetyDaysOldAndNotMadeByASchedule() {
        List<Finding> findings = analyzer().analyze(TestAnalysisContext.of(wasteful()));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.rule()).isEqualTo("vultr.snapshot.old");
        assertThat(finding.title()).isEqualTo("The snapshot old is 90 days old");
        assertThat(finding.evidence())
                .contains(Evidence.of("age_days", "90", "90"), Evidence.of("size_bytes", "1000000000"));
        assertThat(finding.confidence()).isEqualByComparingTo("0.6");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("2"));
    }

    @Test
    void takesTheAgeItIsTold() {
        assertThat(analyzer().analyze(TestAnalysisContext.of(wasteful()).with(Options.OLD_SNAPSHOT_DAYS, 89)))
                .hasSize(2);
    }

    @Test
    void looksAtCopiesOfVolumesOnTheirOwn() {
        Snapshot copy = Given.copy(ResourceKind.VOLUME_SNAPSHOT, "v", 91, "2");
        assertThat(ask(copy)).isEmpty();
        assertThat(OldSnapshots.ofVolumes()
                        .analyze(TestAnalysisContext.of(Given.snapshot(copy).build())))
                .extracting(Finding::rule)
                .containsExactly("vultr.volume-snapshot.old");
        assertThat(OldSnapshots.ofVolumes().description()).isEqualTo("Old volume snapshots");
    }

    @Test
    void warnsOfTheNewestCopyOfASource() {
        List<Finding> findings = ask(of("s", 100, "src"), of("t", 200, "src"), of("u", 300, "src"));
        assertThat(findings)
                .extracting(finding -> finding.resources().get(0).id(), Finding::risk)
                .containsExactly(tuple("s", Risk.HIGH), tuple("t", Risk.MEDIUM), tuple("u", Risk.MEDIUM));
        assertThat(findings.get(0).action()).contains("newest copy");
        assertThat(findings.get(0).confidence()).isLessThan(findings.get(1).confidence());
    }

    @Test
    void doesNotJudgeWithoutAnAge() {
        Snapshot copy = new Snapshot(
                Given.info(ResourceKind.SNAPSHOT, "s").created(null).build(), OptionalLong.empty(), "src");
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(copy).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(copy.ref());
    }

    private static Snapshot of(String id, long ageDays, String source) {
        Snapshot copy = Given.copy(ResourceKind.SNAPSHOT, id, ageDays, "2");
        return new Snapshot(copy.info(), copy.sizeBytes(), source);
    }

    private List<Finding> ask(CloudResource... resources) {
        return analyzer()
                .analyze(TestAnalysisContext.of(Given.snapshot(resources).build()));
    }
}
