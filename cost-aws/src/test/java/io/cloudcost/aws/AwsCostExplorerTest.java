package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CallBudgetException;
import io.cloudcost.ConfigurationException;
import io.cloudcost.aws.model.CommitmentCoverage;
import io.cloudcost.aws.model.CostAnomaly;
import io.cloudcost.aws.model.CostDigest;
import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.PurchaseAdvice;
import io.cloudcost.aws.model.RightsizingAdvice;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.aws.AwsFaults;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cost Explorer's calls beside those of a collection: all their pages, each of them paid. */
class AwsCostExplorerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);
    private static final LocalDate RECENT = LocalDate.of(2026, 11, 18);
    private static final CostQuestion OCTOBER = CostQuestion.between(FIRST, LAST);

    private static AwsFixture cloud;
    private AwsClient client;
    private AwsCostExplorer explorer;

    @BeforeAll
    static void startCloud() {
        cloud = AwsFixture.start(
                AwsFixture.spec().withMonths(2).withInstances(12).withPages(7, 1_000));
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @BeforeEach
    void start() {
        client = cloud.builder().buildClient();
        explorer = client.costExplorer();
    }

    @AfterEach
    void stop() {
        client.close();
        cloud.clearFaults();
    }

    private static BigDecimal sum(List<CostGroup> groups) {
        return groups.stream()
                .map(group -> group.cost(CostMetric.UNBLENDED).orElseThrow().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void sumsUpInShort() {
        CostDigest digest = explorer.digest(FIRST, LAST, "team");
        Amounts total = Amounts.of(Money.usd(cloud.aws.estate().total(YearMonth.of(2026, 10))));
        assertThat(digest.total()).isEqualTo(total);
        for (Map<String, Amounts> split : List.of(digest.byService(), digest.byRegion(), digest.byTag())) {
            assertThat(split.values().stream().reduce(Amounts.none(), Amounts::plus))
                    .isEqualTo(total);
        }
        assertThat(digest.byService()).containsKey("Amazon Route 53");
        assertThat(digest.byRegion()).containsKeys("us-east-1", "global");
        assertThat(digest.byTag().keySet()).contains("").anyMatch(value -> value.startsWith("web$"));
        assertThat(explorer.digest(FIRST, LAST).byTag()).isEmpty();
    }

    @Test
    void keepsPeriodsTogetherThatPagesSplit() {
        List<CostGroup> groups = explorer.costs(OCTOBER.daily().by(CostGrouping.SERVICE, CostGrouping.REGION));
        assertThat(groups).extracting(CostGroup::start).isSorted();
        assertThat(sum(groups)).isEqualByComparingTo(cloud.aws.estate().total(YearMonth.of(2026, 10)));
    }

    @Test
    void filtersWithAndOrNot() {
        CostExpression global = CostExpression.dimension("REGION", List.of("global"));
        CostExpression dns = CostExpression.dimension("SERVICE", List.of("Amazon Route 53"));
        CostExpression web = CostExpression.tag("team", List.of("web$0", "web$1"));
        BigDecimal all = sum(explorer.costs(OCTOBER));
        BigDecimal outside = sum(explorer.costs(OCTOBER.matching(global)));
        assertThat(sum(explorer.costs(OCTOBER.matching(CostExpression.not(global)))))
                .isEqualByComparingTo(all.subtract(outside));
        assertThat(sum(explorer.costs(OCTOBER.matching(CostExpression.any(global, web)))))
                .isEqualByComparingTo(outside.add(sum(explorer.costs(OCTOBER.matching(web)))));
        CostQuestion narrow = OCTOBER.by(CostGrouping.USAGE_TYPE)
                .where("REGION", List.of("global"))
                .matching(CostExpression.all(global, dns))
                .matching(CostExpression.not(web));
        assertThat(explorer.costs(narrow))
                .singleElement()
                .satisfies(group -> assertThat(group.keys()).containsExactly("DNS-Queries"));
        assertThatThrownBy(() -> CostExpression.any(global)).hasMessageContaining("two filters or more");
        assertThatThrownBy(() -> CostExpression.tag("x", List.of())).hasMessageContaining("needs a value");
    }

    @Test
    void tellsHours() {
        List<CostGroup> groups = explorer.costs(
                CostQuestion.between(RECENT, RECENT.plusDays(1)).hourly().by(CostGrouping.SERVICE));
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.hour())
                        .isBetween(Instant.parse("2026-11-18T00:00:00Z"), Instant.parse("2026-11-18T23:00:00Z")));
        assertThat(groups).extracting(CostGroup::hour).isSorted();
        assertThat(sum(groups))
                .isEqualByComparingTo(sum(explorer.costs(CostQuestion.between(RECENT, RECENT.plusDays(1)))));
    }

    @Test
    void tellsResources() {
        CostQuestion question =
                CostQuestion.between(RECENT, RECENT.plusDays(1)).daily().by(CostGrouping.dimension("RESOURCE_ID"));
        List<CostGroup> groups =
                explorer.costsByResource(question.where("SERVICE", List.of("Amazon Elastic Compute Cloud - Compute")));
        assertThat(groups).isNotEmpty().allMatch(group -> group.keys().get(0).startsWith("i-"));
        assertThatThrownBy(() -> explorer.costsByResource(question)).hasMessageContaining("only with a filter");
    }

    @Test
    void tellsCoverage() {
        List<CommitmentCoverage> plans = explorer.savingsPlansCoverage(FIRST.minusMonths(2), LAST);
        assertThat(plans).hasSize(3).allSatisfy(month -> {
            assertThat(month.percent()).isEqualByComparingTo("75.5");
            assertThat(month.covered()).isEqualByComparingTo("75.5");
            assertThat(month.measure()).isEqualTo(CommitmentCoverage.Measure.COST);
        });
        assertThat(client.paid()).as("two pages").isEqualTo(Amounts.of(Money.usd("0.02")));
        assertThat(explorer.reservationCoverage(FIRST, LAST, CostGrouping.INSTANCE_TYPE))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.attributes()).containsEntry("instanceType", "m5.large");
                    assertThat(group.onDemand()).isEqualByComparingTo("180");
                });
        assertThat(explorer.reservationCoverage(FIRST, LAST))
                .singleElement()
                .satisfies(month -> assertThat(month.attributes()).isEmpty());
    }

    @Test
    void tellsAdvice() {
        List<RightsizingAdvice> sizes = explorer.rightsizing();
        assertThat(sizes).hasSize(3);
        assertThat(sizes.get(0).saving()).isEqualTo(Money.usd("70.08"));
        assertThat(sizes.get(2).targets())
                .extracting(RightsizingAdvice.Target::type)
                .containsExactly("t3.small", "t3.micro");
        assertThat(explorer.reservationAdvice("Amazon Elastic Compute Cloud - Compute"))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.what()).isEqualTo("m5.large, us-east-1, Linux/UNIX");
                    assertThat(advice.amount()).isEqualByComparingTo("3");
                    assertThat(advice.saving()).isEqualTo(Money.usd("41.5"));
                });
        assertThat(explorer.savingsPlansAdvice("COMPUTE_SP"))
                .extracting(PurchaseAdvice::what, PurchaseAdvice::saving)
                .containsExactly(tuple("COMPUTE_SP", Money.usd("55.5")));
    }

    @Test
    void tellsAnomaliesAndWhatThereIsToAskFor() {
        List<CostAnomaly> anomalies = explorer.anomalies(FIRST, LAST);
        assertThat(anomalies).extracting(CostAnomaly::id).containsExactly("a-1", "a-2", "a-3");
        assertThat(anomalies.get(0).impact()).isEqualByComparingTo("30.75");
        assertThat(anomalies.get(0).start()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(anomalies.get(1).end()).isNull();
        assertThat(anomalies.get(0).causes()).containsExactly("Amazon Route 53, DNS-Queries");
        assertThat(explorer.dimensionValues("SERVICE", FIRST, LAST)).hasSize(7).contains("Amazon Route 53");
        assertThat(explorer.tags(FIRST, LAST)).containsExactly("env", "team");
        assertThat(explorer.tagValues("team", FIRST, LAST)).contains("");
        assertThat(explorer.forecast(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 1)))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetSavingsPlansCoverage", "GetRightsizingRecommendation", "GetAnomalies"})
    void saysWhichActionIsMissing(String operation) {
        cloud.fault(AwsFaults.denied("ce:" + operation));
        assertThatThrownBy(() -> Stream.of(
                                explorer.savingsPlansCoverage(FIRST, LAST),
                                explorer.rightsizing(),
                                explorer.anomalies(FIRST, LAST))
                        .toList())
                .hasMessageContaining("Allow the action ce:" + operation);
    }

    @Test
    void holdsItsBudget() {
        try (AwsClient poor = cloud.builder().buildClient(Money.usd("0.01"))) {
            long before = cloud.aws.count("ce:GetAnomalies");
            AwsCostExplorer asked = poor.costExplorer();
            assertThatThrownBy(() -> asked.anomalies(FIRST, LAST))
                    .isInstanceOf(CallBudgetException.class)
                    .hasMessageContaining("ce:GetAnomalies costs");
            assertThat(cloud.aws.count("ce:GetAnomalies") - before).isEqualTo(1);
            assertThat(poor.paid()).isEqualTo(Amounts.of(Money.usd("0.01")));
        }
        assertThatThrownBy(() -> cloud.builder().buildClient(Money.of("1", "EUR")))
                .isInstanceOf(ConfigurationException.class);
    }
}
