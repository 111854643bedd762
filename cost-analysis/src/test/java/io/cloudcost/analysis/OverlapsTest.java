package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapsTest {

    private static final Machine A = Given.instance("a", ResourceState.STOPPED, "100");
    private static final CloudResource B = Given.volume("b", Attachment.UNATTACHED, "50");

    @Test
    void theBestOfOneResourceCountsAndTheOthersYieldToIt() {
        Finding delete = finding("delete", "100", A.ref()).build();
        Finding resize = finding("resize", "60", A.ref()).build();
        List<Recommendation> result = resolve(resize, delete);
        assertThat(result).extracting(Recommendation::finding).containsExactly(delete, resize);
        assertThat(result.get(0).saving()).contains(Money.usd("100"));
        assertThat(result.get(0).yields()).isFalse();
        assertThat(result.get(1).saving()).isEmpty();
        assertThat(result.get(1).yieldsTo()).containsExactly(delete.id());
    }

    @Test
    void differentResourcesDoNotOverlap() {
        List<Recommendation> result = resolve(
                finding("one", "100", A.ref()).build(),
                finding("two", "50", B.ref()).build());
        assertThat(result).flatExtracting(Recommendation::yieldsTo).isEmpty();
        assertThat(total(result)).isEqualByComparingTo("150");
    }

    @Test
    void aFindingOfSeveralResourcesYieldsToAllThatTouchThem() {
        Finding one = finding("one", "100", A.ref()).build();
        Finding two = finding("two", "50", B.ref()).build();
        Finding both = finding("both", "40", A.ref(), B.ref()).build();
        List<Recommendation> result = resolve(both, one, two);
        assertThat(result.get(2).finding()).isEqualTo(both);
        assertThat(result.get(2).yieldsTo()).containsExactly(one.id(), two.id());
    }

    @Test
    void commitmentsCountWithWhatTheySaveBeyondTheRest() {
        ResourceRef spending = new ResourceRef("aws", "acme", ResourceKind.COMMITMENT, "compute");
        ResourceRef other = new ResourceRef("aws", "acme", ResourceKind.COMMITMENT, "reserved");
        Finding plan = finding("plan", "300", spending).build();
        Finding reserved = finding("reserved", "200", spending, other).build();
        List<Recommendation> result = resolve(
                plan,
                reserved,
                finding("resize", "60", A.ref()).build(),
                finding("delete", "50", B.ref()).build());
        assertThat(total(result)).isEqualByComparingTo("350");
        assertThat(result)
                .filteredOn(each -> each.finding().equals(plan))
                .singleElement()
                .matches(each -> each.saving().equals(Optional.of(Money.usd("240"))));
        assertThat(result)
                .filteredOn(each -> each.finding().equals(reserved))
                .singleElement()
                .matches(each -> each.yieldsTo().equals(List.of(plan.id())));
    }

    @Test
    void countsNoMoreThanTheResourcesCost() {
        List<Recommendation> result =
                resolve(finding("greedy", "1000", A.ref(), A.ref()).build());
        assertThat(result.get(0).saving()).contains(Money.usd("100"));
        Machine free = Machine.of(A.info().toBuilder().billed(Billed.NO).build(), "m5", null);
        assertThat(new Overlaps(List.of(free))
                        .resolve(List.of(finding("x", "10", free.ref()).build()))
                        .get(0)
                        .saving())
                .isEmpty();
    }

    @Test
    void takesTheClaimWhereItCannotCheckIt() {
        Machine unpriced = Given.instance("u", ResourceState.STOPPED, "");
        ResourceRef elsewhere = new ResourceRef("vultr", "acme", ResourceKind.INFERENCE, "x");
        List<Recommendation> result = new Overlaps(List.of(unpriced))
                .resolve(List.of(
                        finding("one", "30", unpriced.ref()).build(),
                        finding("two", "20", elsewhere).build()));
        assertThat(total(result)).isEqualByComparingTo("50");
        Finding euros = Finding.builder("euro", A.ref())
                .evidence(Evidence.of("x", "y"))
                .saving(new Saving(Money.of("7", "EUR"), "test"))
                .build();
        assertThat(resolve(euros).get(0).saving()).contains(Money.of("7", "EUR"));
    }

    @Test
    void anUnknownSavingTakesNobodysMoney() {
        Finding unknown = Finding.builder("look", A.ref())
                .evidence(Evidence.of("x", "y"))
                .priority(Priority.HIGH)
                .build();
        List<Recommendation> result =
                resolve(unknown, finding("delete", "100", A.ref()).build());
        assertThat(result.get(0).saving()).contains(Money.usd("100"));
        assertThat(result.get(1).finding()).isEqualTo(unknown);
        assertThat(result.get(1).yields()).isFalse();
    }

    @Test
    void ofEqualSavingsTheSurerOneCounts() {
        Finding unsure = finding("a-unsure", "100", A.ref()).confidence("0.5").build();
        Finding sure = finding("z-sure", "100", A.ref()).confidence("0.9").build();
        assertThat(resolve(unsure, sure).get(0).finding()).isEqualTo(sure);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noMoneyIsSavedTwice(long seed) {
        Random random = new Random(seed);
        List<CloudResource> estate = priced(seed);
        List<Finding> findings = findings(random, estate);
        List<Recommendation> result = new Overlaps(estate).resolve(findings);

        Set<ResourceRef> taken = new HashSet<>();
        BigDecimal possible = BigDecimal.ZERO;
        for (Recommendation counted : result) {
            BigDecimal cost = BigDecimal.ZERO;
            if (counted.saving().isPresent()) {
                for (ResourceRef ref : new HashSet<>(counted.finding().resources())) {
                    assertThat(taken.add(ref)).as("%s is saved once", ref).isTrue();
                    cost = cost.add(cost(estate, ref));
                }
                assertThat(counted.saving().get().amount()).isLessThanOrEqualTo(cost);
            }
            possible = possible.add(cost);
        }
        assertThat(total(result)).isLessThanOrEqualTo(possible);
        assertThat(result).hasSameSizeAs(findings);
        assertThat(result)
                .allSatisfy(one ->
                        assertThat(one.yields() && one.saving().isPresent()).isFalse());

        Collections.shuffle(findings, random);
        assertThat(new Overlaps(estate).resolve(findings)).isEqualTo(result);
    }

    private static List<CloudResource> priced(long seed) {
        return RandomEstate.of(seed, 60).stream()
                .filter(resource -> resource.monthlyEstimate().isComplete())
                .toList();
    }

    private static List<Finding> findings(Random random, List<CloudResource> estate) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<ResourceRef> refs = random.ints(1 + random.nextInt(3), 0, estate.size())
                    .mapToObj(at -> estate.get(at).ref())
                    .collect(Collectors.toList());
            String saving = BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString();
            findings.add(finding("rule-" + i, saving, refs.toArray(ResourceRef[]::new))
                    .build());
        }
        return findings;
    }

    private static BigDecimal cost(List<CloudResource> estate, ResourceRef ref) {
        return estate.stream()
                .filter(resource -> resource.ref().equals(ref))
                .flatMap(resource -> resource.monthlyEstimate().total().list().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(one -> one.saving().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Recommendation> resolve(Finding... findings) {
        return new Overlaps(List.of(A, B)).resolve(List.of(findings));
    }

    private static FindingBuilder finding(String rule, String saving, ResourceRef... refs) {
        return Finding.builder(rule, List.of(refs))
                .evidence(Evidence.of("test", "yes"))
                .saving(new Saving(Money.usd(saving), "test"));
    }
}
