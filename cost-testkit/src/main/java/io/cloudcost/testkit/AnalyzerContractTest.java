package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every rule must hold. Extend it with the rule and a snapshot that holds at least one thing that the rule is about:
 *
 * <pre>{@code
 * class MyRuleTest extends AnalyzerContractTest {
 *     protected CostAnalyzer analyzer() { return new MyRule(); }
 *     protected CostSnapshot wasteful() { return … }
 * }
 * }</pre>
 */
public abstract class AnalyzerContractTest {

    /** For the test of one rule. */
    protected AnalyzerContractTest() {}

    /** The rule. */
    protected abstract CostAnalyzer analyzer();

    /** A snapshot with at least one resource that the rule makes a claim about, at its default options. */
    protected abstract CostSnapshot wasteful();

    @Test
    void findsTheWaste() {
        assertThat(ask(wasteful())).as("findings in wasteful()").isNotEmpty();
    }

    @Test
    void saysWhoItIs() {
        assertThat(analyzer().id())
                .matches("[a-z0-9]+([.-][a-z0-9]+)*")
                .isEqualTo(analyzer().id());
        assertThat(analyzer().description()).isNotBlank();
        assertThat(analyzer().options()).extracting(AnalysisOption::key).doesNotHaveDuplicates();
        assertThat(analyzer().options()).allSatisfy(option -> {
            assertThat(option.description())
                    .as("description of " + option.key())
                    .isNotBlank();
            assertThat(option.defaultValue()).as("default of " + option.key()).isInstanceOf(option.type());
        });
    }

    @Test
    void namesItsFindingsAfterItself() {
        String provider = wasteful().source().provider();
        assertThat(ask(wasteful()))
                .allSatisfy(finding -> assertThat(finding.rule())
                        .satisfiesAnyOf(
                                rule -> assertThat(rule).startsWith(analyzer().id()),
                                rule -> assertThat(rule)
                                        .startsWith(provider + "." + analyzer().id())));
    }

    @Test
    void tellsAPersonWhatAndWhatToDo() {
        assertThat(ask(wasteful())).allSatisfy(finding -> {
            assertThat(finding.title()).isNotBlank();
            assertThat(finding.action()).isNotBlank();
        });
    }

    @Test
    void claimsOnlyAboutWhatExists() {
        CostSnapshot snapshot = wasteful();
        List<ResourceRef> refs =
                snapshot.resources().stream().map(CloudResource::ref).toList();
        assertThat(ask(snapshot)).allSatisfy(finding -> assertThat(refs).containsAll(finding.resources()));
    }

    @Test
    void givesEachClaimAnIdOfItsOwnThatStays() {
        List<Finding> findings = ask(wasteful());
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(ask(wasteful())).isEqualTo(findings);
    }

    @Test
    void doesNotMindTheOrderOfThings() {
        CostSnapshot snapshot = wasteful();
        List<CloudResource> turned = new ArrayList<>(snapshot.resources());
        Collections.reverse(turned);
        CostSnapshot other = snapshot.toBuilder().resources(turned).build();
        assertThat(ask(other)).containsExactlyInAnyOrderElementsOf(ask(snapshot));
    }

    @Test
    void findsNothingWhereNothingIs() {
        CostSnapshot empty = wasteful().toBuilder()
                .resources(List.of())
                .chargeSets(List.of())
                .build();
        assertThat(ask(empty)).isEmpty();
    }

    @Test
    void neverTakesUnknownForWaste() {
        assertThat(ask(UnknownFacts.of(wasteful()))).isEmpty();
    }

    @Test
    void savesNothingKnownWherePricesAreUnknown() {
        assertThat(ask(UnknownFacts.ofPrices(wasteful())))
                .allSatisfy(finding ->
                        assertThat(finding.savings()).as(finding.id()).isEmpty());
    }

    @Test
    void savesNoMoreThanItsResourcesCost() {
        CostSnapshot snapshot = wasteful();
        Map<ResourceRef, CloudResource> resources =
                snapshot.resources().stream().collect(Collectors.toMap(CloudResource::ref, Function.identity()));
        for (Finding finding : ask(snapshot)) {
            finding.savings()
                    .ifPresent(saving -> assertThat(saving.monthly())
                            .as(finding.id())
                            .isLessThanOrEqualTo(
                                    cost(finding, resources, saving.monthly().currency())));
        }
    }

    private static Money cost(Finding finding, Map<ResourceRef, CloudResource> resources, String currency) {
        return finding.resources().stream()
                .distinct()
                .map(resources::get)
                .flatMap(resource -> resource.monthlyEstimate().total().in(currency).stream())
                .reduce(Money.zero(currency), Money::plus);
    }

    private List<Finding> ask(CostSnapshot snapshot) {
        return analyzer().analyze(TestAnalysisContext.of(snapshot));
    }
}
