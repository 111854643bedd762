package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Cost Explorer tells beside the charges, when asked. */
class AwsExtrasTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static AwsFixture cloud;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(AwsFixture.spec().withCommitments(true, true).withInstances(2));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @AfterEach
    void clear() {
        cloud.clearFaults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost-by-account",
                "cost-by-instance-type",
                "cost-by-tag:team",
                "cost-by-tag:nobody",
                "cost-by-category:unit"
            })
    void groupsOfEachMonthAddUpToItsTotal(String part) {
        List<CostBreakdown> found = collect(new Part(part)).breakdowns();
        assertThat(found).extracting(CostBreakdown::by).containsOnly(part.replace("cost-by-", ""));
        assertThat(found)
                .extracting(CostBreakdown::period)
                .containsExactly(Period.month(OCTOBER), days("2026-11-01", "2026-11-21"));
        assertThat(found.get(0).total()).isEqualTo(total(OCTOBER));
        assertThat(found.get(1).total()).isEqualTo(total(NOVEMBER));
        assertThat(found).extracting(CostBreakdown::estimated).containsExactly(false, true);
        assertThat(found).extracting(CostBreakdown::metric).containsOnly(FocusColumn.BILLED_COST.columnName());
    }

    @Test
    void tellsWhatHasNoTagUnderNoValue() {
        CostBreakdown october =
                collect(ExtraParts.costByTag("team")).breakdowns().get(0);
        assertThat(october.costs()).containsOnlyKeys("", "web$0", "web$1");
    }

    @Test
    void readsMachinesAndAnomalies() {
        CostSnapshot snapshot = collect(ExtraParts.COST_BY_RESOURCE, ExtraParts.ANOMALIES);
        assertThat(snapshot.breakdowns()).singleElement().satisfies(machines -> {
            assertThat(machines.by()).isEqualTo(CostBreakdown.RESOURCE);
            assertThat(machines.period()).isEqualTo(days("2026-11-06", "2026-11-19"));
            assertThat(machines.metric()).isEqualTo(FocusColumn.EFFECTIVE_COST.columnName());
            assertThat(machines.costs().keySet()).isNotEmpty().allMatch(id -> id.startsWith("i-"));
        });
        assertThat(snapshot.anomalies())
                .extracting(ProviderAnomaly::id, ProviderAnomaly::end, ProviderAnomaly::impact)
                .containsExactly(
                        tuple("a-1", LocalDate.of(2026, 11, 14), Money.usd("30.75")),
                        tuple("a-2", null, Money.usd("30.75")),
                        tuple("a-3", LocalDate.of(2026, 11, 14), Money.usd("30.75")));
        assertThat(snapshot.part(ExtraParts.COST_BY_RESOURCE)).isEqualTo(PartStatus.READ);
    }

    @Test
    void readsWhatCommitmentsCovered() {
        CostSnapshot snapshot = collect(ExtraParts.SAVINGS_PLANS_COVERAGE, ExtraParts.RESERVATION_COVERAGE);
        Period october = days("2026-10-20", "2026-11-01");
        Period november = days("2026-11-01", "2026-11-19");
        BigDecimal most = new BigDecimal("75.5");
        BigDecimal hours = new BigDecimal("540");
        assertThat(snapshot.commitmentShares())
                .containsExactly(
                        new CommitmentShare(
                                "Reservations",
                                october,
                                new BigDecimal("75"),
                                null,
                                null,
                                hours,
                                new BigDecimal("180")),
                        new CommitmentShare(
                                "Reservations",
                                november,
                                new BigDecimal("75"),
                                null,
                                null,
                                hours,
                                new BigDecimal("180")),
                        new CommitmentShare(
                                "SavingsPlans", october, most, Money.usd("75.5"), Money.usd("24.5"), null, null),
                        new CommitmentShare(
                                "SavingsPlans", november, most, Money.usd("75.5"), Money.usd("24.5"), null, null));
        assertThat(snapshot.stats().paidOperations())
                .containsEntry("ce:GetSavingsPlansCoverage", Amounts.of(Money.usd("0.01")))
                .containsEntry("ce:GetReservationCoverage", Amounts.of(Money.usd("0.01")));
    }

    @Test
    void noDataOfCoverageIsNoFailure() {
        cloud.fault(AwsFaults.dataUnavailable().on(AwsFaults.path("ce:GetSavingsPlansCoverage")));
        CostSnapshot snapshot = collect(ExtraParts.SAVINGS_PLANS_COVERAGE, ExtraParts.RESERVATION_COVERAGE);
        assertThat(snapshot.part(ExtraParts.SAVINGS_PLANS_COVERAGE)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(snapshot.commitmentShares())
                .isNotEmpty()
                .extracting(CommitmentShare::type)
                .containsOnly("Reservations");
        assertThat(snapshot.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("no data for ce:GetSavingsPlansCoverage"));
    }

    @Test
    void namesTheSubAccountWhereAllIsTheAccountsOwn() {
        assertThat(collect(ExtraParts.COST_BY_ACCOUNT).charges())
                .as("those of an organisation")
                .allMatch(charge -> charge.account().subAccountId() == null);
        assertThat(collect(ExtraParts.costByTag("team")).charges())
                .isNotEmpty()
                .allMatch(charge -> charge.account().subAccountId() == null);
        try (AwsFixture alone = AwsFixture.start(AwsFixture.spec().withRegions(List.of("us-east-1")))) {
            assertThat(alone.builder()
                            .build()
                            .collect(CollectRequest.builder()
                                    .only(AwsParts.COST_AND_USAGE, ExtraParts.COST_BY_ACCOUNT)
                                    .build())
                            .charges())
                    .isNotEmpty()
                    .allMatch(charge ->
                            alone.aws.estate().account().equals(charge.account().subAccountId()));
        }
    }

    @Test
    void refusesAWordThatStandsForANameBeforeAnythingIsPaid() {
        long before = cloud.aws.count("ce:GetCostAndUsage");
        assertThatThrownBy(() -> collect(ExtraParts.COST_BY_TAG))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'cost-by-tag:KEY'");
        assertThatThrownBy(() -> collect(ExtraParts.COST_BY_CATEGORY)).hasMessageContaining("'cost-by-category:NAME'");
        assertThat(cloud.aws.count("ce:GetCostAndUsage")).isEqualTo(before);
    }

    @Test
    void readsNoneUnasked() {
        CostSnapshot snapshot = cloud.builder().build().collect();
        assertThat(snapshot.breakdowns()).isEmpty();
        assertThat(snapshot.anomalies()).isEmpty();
        assertThat(snapshot.stats().paidRequests()).isEqualTo(5);
        assertThat(ExtraParts.all())
                .allSatisfy(part -> assertThat(snapshot.part(part)).isIn(PartStatus.NOT_ASKED, PartStatus.NOT_OFFERED));
    }

    @Test
    void spendsABudgetInTheStatedOrder() {
        CostSnapshot snapshot = cloud.builder()
                .build()
                .collect(CollectRequest.builder()
                        .also(ExtraParts.ANOMALIES, ExtraParts.costByTag("team"), ExtraParts.COST_BY_ACCOUNT)
                        .apiBudget(Money.usd("0.07"))
                        .build());
        assertThat(snapshot.stats().paidCost()).isEqualTo(Amounts.of(Money.usd("0.07")));
        assertThat(snapshot.stats().paidOperations())
                .containsEntry("ce:GetCostAndUsage", Amounts.of(Money.usd("0.04")))
                .containsEntry("ce:GetCostForecast", Amounts.of(Money.usd("0.01")))
                .doesNotContainKeys("ce:GetAnomalies", "ec2:DescribeInstances");
        assertThat(snapshot.issues())
                .extracting(Issue::code, Issue::part)
                .containsExactly(tuple(IssueCode.CALL_BUDGET, ExtraParts.ANOMALIES));
        assertThat(snapshot.part(ExtraParts.costByTag("team"))).isEqualTo(PartStatus.READ);
        assertThat(cloud.aws.count("ce:GetAnomalies")).isZero();
    }

    @Test
    void oneThatIsDeniedKeepsNoOtherFromBeingRead() {
        cloud.fault(AwsFaults.denied("ce:GetCostAndUsageWithResources"));
        CostSnapshot snapshot = collect(ExtraParts.COST_BY_RESOURCE, ExtraParts.ANOMALIES);
        assertThat(snapshot.part(ExtraParts.COST_BY_RESOURCE)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.anomalies()).hasSize(3);
        assertThat(snapshot.issues())
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .contains("ce:GetCostAndUsageWithResources");
    }

    private static CostSnapshot collect(Part... extras) {
        Part[] parts = Stream.concat(Stream.of(AwsParts.COST_AND_USAGE), Stream.of(extras))
                .toArray(Part[]::new);
        return cloud.builder()
                .build()
                .collect(CollectRequest.builder().only(parts).build());
    }

    private static Amounts total(YearMonth month) {
        return Amounts.of(Money.usd(cloud.aws.estate().total(month)));
    }

    private static Period days(String start, String end) {
        return new Period(Instant.parse(start + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z"));
    }
}
