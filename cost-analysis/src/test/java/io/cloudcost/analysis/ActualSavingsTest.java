package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Origin;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Savings follow what was charged where charges name the resources, and say so. */
class ActualSavingsTest {

    private static final String ID = "i-0123456789abcdef0";
    private static final CloudResource MACHINE = Given.instance(ID, ResourceState.RUNNING, "100");
    private static final CloudResource VOLUME = Given.volume("vol-1", Attachment.UNATTACHED, "50");

    private static Finding finding(Origin origin, CloudResource... about) {
        return Finding.builder(
                        "x.vm.idle",
                        List.of(about).stream().map(CloudResource::ref).toList())
                .title("t")
                .action("a")
                .evidence(Evidence.of("x", "y"))
                .saving(new Saving(Money.usd("60"), "half its price"))
                .origin(origin)
                .build();
    }

    /** What the last whole month charged for the machine. */
    private static CostSnapshot charged(String amount) {
        return Given.snapshot(MACHINE, VOLUME)
                .chargeSets(List.of(Given.charges(
                        "2026-10",
                        Feed.EXPORT,
                        Given.charge("2026-10", "Compute", amount)
                                .resource("arn:aws:ec2:us-east-1:1:instance/" + ID, null, null)
                                .build())))
                .build();
    }

    @Test
    void lessIsSavedOfWhatCostLessThanItsPrice() {
        Finding scaled = new ActualSavings(charged("40")).of(finding(Origin.RULE, MACHINE));
        assertThat(scaled.savings())
                .contains(new Saving(
                        Money.usd("24"), "half its price, in proportion to what the last whole month was charged"));
        assertThat(scaled.evidence()).contains(Evidence.of("charged_last_month", "40 USD", "100 USD"));
        assertThat(scaled.id()).isEqualTo(finding(Origin.RULE, MACHINE).id());
        assertThat(new ActualSavings(charged("0"))
                        .of(finding(Origin.RULE, MACHINE))
                        .savings())
                .isEmpty();
    }

    @Test
    void thePriceHoldsWhereChargesDoNotTell() {
        Finding both = finding(Origin.RULE, MACHINE, VOLUME);
        assertThat(new ActualSavings(charged("40")).of(both)).isEqualTo(both);
        Finding one = finding(Origin.RULE, MACHINE);
        assertThat(new ActualSavings(charged("120")).of(one)).isEqualTo(one);
        assertThat(new ActualSavings(Given.snapshot(MACHINE).build()).of(one)).isEqualTo(one);
    }

    @Test
    void whatPeopleNamedIsNotTakenForSomethingElseOfTheName() {
        CloudResource database = Given.other(ResourceKind.DATABASE, "orders", "300");
        CostSnapshot snapshot = Given.snapshot(database)
                .chargeSets(List.of(Given.charges(
                        "2026-10",
                        Feed.EXPORT,
                        Given.charge("2026-10", "DynamoDB", "3")
                                .resource("arn:aws:dynamodb:us-east-1:1:table/orders", null, null)
                                .build(),
                        Given.charge("2026-10", "S3", "1")
                                .resource("orders", null, null)
                                .build())))
                .build();
        Finding finding = finding(Origin.RULE, database);
        assertThat(new ActualSavings(snapshot).of(finding)).isEqualTo(finding);
    }

    @Test
    void theProvidersAdviceStaysAsItWasTold() {
        Finding advice = finding(Origin.PROVIDER, MACHINE);
        assertThat(new ActualSavings(charged("40")).of(advice)).isEqualTo(advice);
    }

    @Test
    void theReportHasThem() {
        CostReport report = CostAnalysis.builder(charged("40"))
                .onlyTheseAnalyzers()
                .analyzers(new Rule())
                .build()
                .report();
        assertThat(report.recommendations())
                .singleElement()
                .satisfies(advice -> assertThat(advice.saving()).contains(Money.usd("24")));
    }

    private static final class Rule implements CostAnalyzer {

        @Override
        public String id() {
            return "x.vm.idle";
        }

        @Override
        public Set<Part> needs() {
            return Set.of();
        }

        @Override
        public List<Finding> analyze(AnalysisContext context) {
            return List.of(finding(Origin.RULE, MACHINE));
        }
    }
}
