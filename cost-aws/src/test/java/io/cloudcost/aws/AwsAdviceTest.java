package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.CommitmentAttributes;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Origin;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What AWS's own advisers say becomes findings of AWS's own. */
class AwsAdviceTest {

    private static final String REGION = "us-east-1";

    private static AwsFixture cloud;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(AwsFixture.spec()
                .withMonths(1)
                .withInstances(12)
                .withPages(1_000, 2)
                .withRegions(List.of(REGION)));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @AfterEach
    void clear() {
        cloud.clearFaults();
    }

    private static CostSnapshot collect(AwsFixture from, Part... parts) {
        return from.builder()
                .regions(List.of(REGION))
                .build()
                .collect(CollectRequest.builder().only(parts).build());
    }

    private static Map<String, Finding> advice(Part... parts) {
        return collect(cloud, parts).advice().stream()
                .collect(Collectors.toMap(
                        finding -> finding.rule() + " "
                                + finding.resources()
                                        .get(finding.resources().size() - 1)
                                        .id(),
                        Function.identity(),
                        (first, second) -> first));
    }

    @Test
    void tellsWhatTheHubAdvisesOnAllItsPages() {
        Map<String, Finding> advice = advice(AdviceParts.COST_OPTIMIZATION_HUB);
        assertThat(cloud.aws.estate().advised()).hasSize(3);
        assertThat(advice).hasSize(5);
        String machine = cloud.aws.estate().advised().get(0).id();
        Finding size = advice.get("aws.ec2.advised-size " + machine);
        assertThat(size.origin()).isEqualTo(Origin.PROVIDER);
        assertThat(size.resources())
                .containsExactly(
                        new ResourceRef("aws", cloud.aws.estate().account(), ResourceKind.COMPUTE_INSTANCE, machine));
        assertThat(size.savings()).map(Saving::monthly).contains(Money.usd("12.34"));
        assertThat(size.evidence())
                .contains(
                        Evidence.of("source", "Cost Optimization Hub, from ComputeOptimizer"),
                        Evidence.of("recommendation_id", "rec-" + machine),
                        Evidence.of("advised", "t3.small"),
                        Evidence.of("implementation_effort", "Medium"));
    }

    @Test
    void purchasesForTheSameSpendingExcludeEachOther() {
        Map<String, Finding> advice = advice(AdviceParts.COST_OPTIMIZATION_HUB);
        Finding plan = advice.get(
                "aws.savings-plans.advised-purchase ComputeSavingsPlans//hour Compute Savings Plans commitment");
        Finding reserved = advice.get(
                "aws.reservations.advised-purchase Ec2ReservedInstances/us-east-1/m5.large reserved instances");
        assertThat(plan.resources().get(0)).isEqualTo(reserved.resources().get(0));
        assertThat(plan.id()).isNotEqualTo(reserved.id());
    }

    @Test
    void tellsWhatComputeOptimizerMeasured() {
        Map<String, Finding> advice = advice(AdviceParts.COMPUTE_OPTIMIZER);
        String machine = cloud.aws.estate().advised().get(0).id();
        Finding size = advice.get("aws.ec2.advised-size " + machine);
        assertThat(size.savings()).map(Saving::monthly).contains(Money.usd("12.5"));
        assertThat(size.confidence()).isEqualByComparingTo("0.8");
        assertThat(size.evidence())
                .contains(
                        Evidence.of("source", "Compute Optimizer"),
                        Evidence.of("memory_maximum", "31.25"),
                        Evidence.of("lookback_days", "14"));
        String other = cloud.aws.estate().advised().get(1).id();
        assertThat(advice.get("aws.ec2.advised-size " + other).evidence())
                .contains(Evidence.of("memory", "not measured"));
        Finding function = advice.get("aws.lambda.advised-size " + AwsKinds.id(REGION, "resize-" + REGION));
        assertThat(function.resources().get(0).kind()).isEqualTo(AwsKinds.FUNCTION);
        assertThat(function.evidence())
                .contains(
                        Evidence.of("current", "1024 MB"),
                        Evidence.of("advised", "512 MB"),
                        Evidence.of("memory_maximum", "210"));
        assertThat(advice)
                .containsKeys(
                        "aws.rds.advised-size " + AwsKinds.id(REGION, "reports-" + REGION),
                        "aws.rds.advised-storage " + AwsKinds.id(REGION, "reports-" + REGION),
                        "aws.nat.advised-delete nat-" + REGION)
                .hasSize(8);
    }

    @Test
    void namesThingsAsTheInventoryDoes() {
        CostSnapshot snapshot =
                collect(cloud, AdviceParts.COMPUTE_OPTIMIZER, Part.INSTANCES, Part.VOLUMES, Part.DATABASES);
        List<ResourceRef> known =
                snapshot.resources().stream().map(CloudResource::ref).toList();
        assertThat(snapshot.advice())
                .flatExtracting(Finding::resources)
                .filteredOn(ref -> List.of(ResourceKind.COMPUTE_INSTANCE, ResourceKind.VOLUME, ResourceKind.DATABASE)
                        .contains(ref.kind()))
                .hasSize(6)
                .isSubsetOf(known);
    }

    @Test
    void whatIsNotSwitchedOnIsNoError() {
        try (AwsFixture without =
                AwsFixture.start(cloud.aws.estate().specification().withAdvisers(false))) {
            CostSnapshot snapshot = collect(without, AdviceParts.COST_OPTIMIZATION_HUB, AdviceParts.COMPUTE_OPTIMIZER);
            assertThat(snapshot.parts())
                    .containsEntry(AdviceParts.COST_OPTIMIZATION_HUB, PartStatus.NOT_OFFERED)
                    .containsEntry(AdviceParts.COMPUTE_OPTIMIZER, PartStatus.NOT_OFFERED);
            assertThat(snapshot.advice()).isEmpty();
            assertThat(snapshot.issues())
                    .extracting(Issue::code)
                    .containsExactly(IssueCode.NOT_OFFERED, IssueCode.NOT_OFFERED);
            AccessCheck check =
                    without.builder().regions(List.of(REGION)).build().check();
            assertThat(check.access()).containsEntry(AdviceParts.COST_OPTIMIZATION_HUB, Access.NOT_OFFERED);
            assertThat(check.issues()).extracting(Issue::message).anyMatch(text -> text.contains("switch it on"));
        }
    }

    @Test
    void readsWhatWasCommittedToAndHasNotEnded() {
        try (AwsFixture committed =
                AwsFixture.start(cloud.aws.estate().specification().withCommitments(true, true))) {
            CostSnapshot snapshot = collect(committed, AdviceParts.RESERVATIONS, AdviceParts.SAVINGS_PLANS);
            assertThat(snapshot.resources())
                    .extracting(CloudResource::id)
                    .containsExactlyInAnyOrder("ri-1-" + REGION, AwsKinds.id(REGION, "rdi-1-" + REGION), "sp-1");
            assertThat(snapshot.resources())
                    .filteredOn(thing -> thing.kind().equals(AwsKinds.RESERVATION))
                    .allSatisfy(thing -> assertThat(thing.info().attributes().get(CommitmentAttributes.ENDS))
                            .isPresent());
            assertThat(snapshot.resources())
                    .filteredOn(thing -> thing.kind().equals(AwsKinds.SAVINGS_PLAN))
                    .singleElement()
                    .satisfies(plan -> {
                        assertThat(plan.info().attributes().get(CommitmentAttributes.HOURLY))
                                .contains(new BigDecimal("1.50000000"));
                        assertThat(plan.region()).isEmpty();
                    });
            assertThat(snapshot.parts())
                    .containsEntry(AdviceParts.RESERVATIONS, PartStatus.READ)
                    .containsEntry(AdviceParts.SAVINGS_PLANS, PartStatus.READ);
        }
        CostSnapshot none = collect(cloud, AdviceParts.RESERVATIONS);
        assertThat(none.part(AdviceParts.RESERVATIONS)).isEqualTo(PartStatus.READ);
        assertThat(none.resources()).isEmpty();
    }

    @Test
    void paysForCostExplorersAdviceOnlyWhereAsked() {
        CostSnapshot asked = collect(cloud, AdviceParts.RIGHTSIZING, AdviceParts.PURCHASES);
        assertThat(asked.stats().paidCost()).isEqualTo(Amounts.of(Money.usd("0.05")));
        assertThat(asked.advice())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        "aws.ec2.advised-delete",
                        "aws.ec2.advised-size",
                        "aws.ec2.advised-size",
                        "aws.savings-plans.advised-purchase",
                        "aws.reservations.advised-purchase",
                        "aws.reservations.advised-purchase");
        assertThat(asked.advice())
                .filteredOn(finding -> finding.rule().equals("aws.savings-plans.advised-purchase"))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.savings()).map(Saving::monthly).contains(Money.usd("55.5"));
                    assertThat(plan.evidence()).contains(Evidence.of("advised", "0.351 an hour of COMPUTE_SP"));
                });
        CostSnapshot poor = cloud.builder()
                .regions(List.of(REGION))
                .build()
                .collect(CollectRequest.builder()
                        .only(AdviceParts.PURCHASES)
                        .apiBudget(Money.usd("0.01"))
                        .build());
        assertThat(poor.part(AdviceParts.PURCHASES)).isEqualTo(PartStatus.PARTLY);
        assertThat(poor.issues()).extracting(Issue::code).contains(IssueCode.CALL_BUDGET);
    }

    @Test
    void asksForTheCommitmentsThatAreSet() {
        CostSnapshot asked = cloud.builder()
                .regions(List.of(REGION))
                .set("aws.purchases.years", "3")
                .set("aws.purchases.payment", "all-upfront")
                .set("aws.purchases.lookbackDays", "60")
                .build()
                .collect(CollectRequest.builder().only(AdviceParts.PURCHASES).build());
        assertThat(asked.advice())
                .filteredOn(finding -> finding.rule().equals("aws.savings-plans.advised-purchase"))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.savings()).map(Saving::monthly).contains(Money.usd("80.5"));
                    assertThat(plan.evidence())
                            .contains(
                                    Evidence.of("advised", "0.402 an hour of COMPUTE_SP"),
                                    Evidence.of("upfront", "2900.5 USD"),
                                    Evidence.of("years", "3"),
                                    Evidence.of("payment", "all-upfront"),
                                    Evidence.of("lookback_days", "60"));
                });
        assertThatThrownBy(() -> cloud.builder().set("aws.purchases.years", "2").build())
                .hasMessageContaining("aws.purchases.years takes 1 or 3");
    }

    @Test
    void aListThatIsDeniedCostsItselfAlone() {
        cloud.fault(AwsFaults.denied("compute-optimizer:GetEBSVolumeRecommendations"));
        CostSnapshot snapshot = collect(cloud, AdviceParts.COMPUTE_OPTIMIZER);
        assertThat(snapshot.part(AdviceParts.COMPUTE_OPTIMIZER)).isEqualTo(PartStatus.PARTLY);
        assertThat(snapshot.advice())
                .extracting(Finding::rule)
                .contains("aws.ec2.advised-size", "aws.nat.advised-delete")
                .doesNotContain("aws.ebs.advised-size");
    }
}
