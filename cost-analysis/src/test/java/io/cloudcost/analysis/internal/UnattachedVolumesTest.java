package io.cloudcost.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Given;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnattachedVolumesTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return new UnattachedVolumes();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Given.snapshot(
                        Given.volume("free", Attachment.UNATTACHED, "5"), Given.volume("used", Attachment.to("i"), "5"))
                .build();
    }

    @Test
    void claimsThePrice() {
        Finding finding = analyzer().analyze(TestAnalysisContext.of(wasteful())).get(0);
        assertThat(finding.rule()).isEqualTo("vultr.volume.unattached");
        assertThat(finding.savings().orElseThrow().monthly()).isEqualTo(Money.usd("5"));
        assertThat(finding.confidence()).isEqualByComparingTo("0.9");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.of("attachment", "UNATTACHED"),
                        Evidence.of("size_gb", "50"),
                        Evidence.of("age_days", "319", "1"),
                        Evidence.of("monthly_price", "5 USD"));
    }

    @Test
    void leavesNewOnesAloneAndSaysSo() {
        Volume young = made(Given.NOW.minus(Duration.ofHours(3)));
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(young).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged().get(young.ref())).contains("counts from 1 day on");
        TestAnalysisContext longer = TestAnalysisContext.of(wasteful()).with(Options.UNATTACHED_VOLUME_DAYS, 400);
        assertThat(analyzer().analyze(longer)).isEmpty();
        assertThat(longer.unjudged().values()).singleElement().asString().contains("400 days");
    }

    @Test
    void trustsLessWithoutAnAge() {
        List<Finding> findings = analyzer()
                .analyze(TestAnalysisContext.of(Given.snapshot(made(null)).build()));
        assertThat(findings.get(0).confidence()).isEqualByComparingTo("0.8");
        assertThat(findings.get(0).evidence()).extracting(Evidence::metric).doesNotContain("age_days");
    }

    @Test
    void doesNotJudgeWhatTheProviderDoesNotSay() {
        Volume volume = Given.volume("v", Attachment.UNKNOWN, "5");
        TestAnalysisContext context =
                TestAnalysisContext.of(Given.snapshot(volume).build());
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(volume.ref());
    }

    private static Volume made(@Nullable Instant created) {
        return new Volume(
                Given.info(ResourceKind.VOLUME, "v")
                        .created(created)
                        .price(Given.usd("5"))
                        .build(),
                null,
                Attachment.UNATTACHED,
                null);
    }
}
