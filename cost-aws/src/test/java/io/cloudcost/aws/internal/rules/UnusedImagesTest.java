package io.cloudcost.aws.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ImageAttributes;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnusedImagesTest extends AnalyzerContractTest {

    @Override
    protected CostAnalyzer analyzer() {
        return new UnusedImages();
    }

    @Override
    protected CostSnapshot wasteful() {
        return Estate.snapshot(image(daysAgo(500), daysAgo(120), false));
    }

    @Test
    void claimsByTheLastLaunchElseByAge() {
        assertThat(ask(image(daysAgo(500), daysAgo(120), false)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.savings()).isEmpty();
                    assertThat(finding.evidence())
                            .contains(
                                    Evidence.of("days_since_launch", "120", "120"),
                                    Evidence.of("snapshots", "2"),
                                    Evidence.of("source_gib", "40"));
                });
        assertThat(ask(image(daysAgo(500), daysAgo(119), false))).isEmpty();
        assertThat(ask(image(daysAgo(120), null, false)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains(Evidence.of("age_days", "120", "120")));
        assertThat(ask(image(daysAgo(119), null, false))).isEmpty();
    }

    @Test
    void leavesAloneWhatMachinesAreMadeOfOrEverybodyMayUse() {
        CloudResource machine = Estate.stopped();
        CloudResource made = machine.withInfo(machine.info().toBuilder()
                .attributes(machine.info().attributes().with(AwsAttributes.IMAGE, "ami-1"))
                .build());
        assertThat(ask(image(daysAgo(500), null, false), made)).isEmpty();
        assertThat(ask(image(daysAgo(500), null, false), machine)).hasSize(1);
        assertThat(ask(image(daysAgo(500), null, true))).isEmpty();
    }

    @Test
    void doesNotJudgeWhoseAgeIsUnknown() {
        CloudResource image = image(null, null, false);
        TestAnalysisContext context = TestAnalysisContext.of(Estate.snapshot(image));
        assertThat(analyzer().analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(image.ref());
    }

    private List<Finding> ask(CloudResource... things) {
        return analyzer().analyze(TestAnalysisContext.of(Estate.snapshot(things)));
    }

    private static Instant daysAgo(int days) {
        return Estate.snapshot().collectedAt().minus(Duration.ofDays(days));
    }

    private static OtherResource image(@Nullable Instant created, @Nullable Instant launched, boolean everybody) {
        return new OtherResource(ResourceInfo.builder(new ResourceRef("aws", "123456789012", AwsKinds.IMAGE, "ami-1"))
                .region("eu-central-1")
                .created(created)
                .state(ResourceState.AVAILABLE)
                .billed(Billed.NO)
                .price(Price.unknown("test"))
                .attributes(Attributes.none()
                        .with(ImageAttributes.LAST_LAUNCHED, launched)
                        .with(ImageAttributes.PUBLIC, everybody)
                        .with(ImageAttributes.SNAPSHOTS, BigDecimal.valueOf(2))
                        .with(AwsAttributes.SOURCE_SIZE, BigDecimal.valueOf(40)))
                .build());
    }
}
