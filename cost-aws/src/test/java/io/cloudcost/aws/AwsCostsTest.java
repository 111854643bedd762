package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsLine;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Costs against what the fake AWS knows to be true. */
class AwsCostsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void takesFivePaidRequestsForTheMonthsThatCoverThirtyDays() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withCommitments(true, true))) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.period()).isEqualTo(Period.months(OCTOBER, NOVEMBER));
            assertThat(snapshot.stats().paidRequests()).isEqualTo(5);
            assertThat(snapshot.stats().paidCost()).isEqualTo(Amounts.of(Money.usd("0.05")));
            assertThat(cloud.aws.requests().stream().filter(seen -> seen.path().startsWith("/ce/")))
                    .hasSize(5);
            assertThat(snapshot.stats().operations())
                    .containsEntry("ce:GetCostAndUsage", 2L)
                    .containsEntry("sts:GetCallerIdentity", 1L);
            assertThat(snapshot.issues()).isEmpty();
            assertThat(snapshot.isComplete()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 37, 5})
    void groupsAddUpToTheTotalOfEachMonth(int page) {
        AwsSpec spec = AwsFixture.spec().withPages(page, 1_000);
        try (AwsFixture cloud = AwsFixture.start(spec)) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.issues()).extracting(Issue::code).containsOnly(IssueCode.NOT_OFFERED);
            assertThat(snapshot.chargeSets())
                    .extracting(set -> set.coverage().billingPeriod())
                    .containsExactly(Period.month(OCTOBER), Period.month(NOVEMBER));
            for (ChargeSet set : snapshot.chargeSets()) {
                BigDecimal truth =
                        cloud.aws.estate().total(set.coverage().billingPeriod().yearMonth());
                assertThat(set.coverage().total()).isEqualTo(Amounts.of(Money.usd(truth)));
                assertThat(set.coverage().complete()).isTrue();
            }
        }
    }

    @Test
    void placesChargesInTheRegionsThatAwsNames() {
        AwsSpec spec = AwsFixture.spec().withRegions(List.of("us-east-1", "eu-west-1", "ap-south-1"));
        try (AwsFixture cloud = AwsFixture.start(spec)) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            Map<String, BigDecimal> placed = snapshot.charges().stream()
                    .filter(charge -> charge.billingPeriod().equals(Period.month(OCTOBER)))
                    .filter(charge -> charge.resource().regionId() != null)
                    .collect(Collectors.toMap(
                            charge -> charge.resource().regionId(),
                            charge -> charge.billedCost().amount(),
                            BigDecimal::add,
                            TreeMap::new));
            Map<String, BigDecimal> truth = new TreeMap<>(cloud.aws.estate().byRegion(OCTOBER));
            truth.keySet().removeAll(List.of("global", "NoRegion"));
            assertThat(placed.keySet()).isEqualTo(truth.keySet());
            truth.forEach((region, amount) -> assertThat(placed.get(region)).isEqualByComparingTo(amount));
        }
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            List<CostRecord> charges = cloud.builder().build().collect().charges();
            assertThat(charges)
                    .filteredOn(charge ->
                            "Amazon CloudFront".equals(charge.service().name()))
                    .isNotEmpty()
                    .allMatch(charge -> charge.resource().regionId() == null);
            assertThat(charges)
                    .filteredOn(charge -> "Tax".equals(charge.service().name()))
                    .isNotEmpty()
                    .allMatch(charge -> charge.charge().category() == ChargeCategory.TAX)
                    .allMatch(charge -> charge.pricing().consumedQuantity() == null)
                    .allMatch(charge -> "service".equals(charge.extensions().get("x_ChargeCategoryBasis")));
            assertThat(charges)
                    .filteredOn(charge -> !"Tax".equals(charge.service().name()))
                    .allMatch(charge -> "assumed".equals(charge.extensions().get("x_ChargeCategoryBasis")))
                    .allMatch(charge -> charge.costs().list() == null);
            assertThat(charges)
                    .filteredOn(charge -> charge.billedCost().amount().signum() < 0)
                    .allMatch(charge -> charge.charge().category() == ChargeCategory.ADJUSTMENT);
        }
    }

    @Test
    void tellsCreditsFromUsageForOneRequestMore() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot snapshot = cloud.builder()
                    .build()
                    .collect(
                            CollectRequest.builder().also(AwsParts.RECORD_TYPES).build());
            assertThat(snapshot.stats().operations()).containsEntry("ce:GetCostAndUsage", 3L);
            Map<ChargeCategory, BigDecimal> told = snapshot.charges().stream()
                    .filter(charge -> charge.billingPeriod().equals(Period.month(OCTOBER)))
                    .collect(Collectors.toMap(
                            charge -> charge.charge().category(),
                            charge -> charge.billedCost().amount(),
                            BigDecimal::add));
            Map<String, BigDecimal> truth = cloud.aws.estate().lines().stream()
                    .filter(line -> YearMonth.from(line.day()).equals(OCTOBER))
                    .collect(Collectors.toMap(AwsLine::recordType, AwsLine::unblended, BigDecimal::add));
            assertThat(told).hasSize(3);
            assertThat(told.get(ChargeCategory.USAGE)).isEqualByComparingTo(truth.get("Usage"));
            assertThat(told.get(ChargeCategory.CREDIT)).isEqualByComparingTo(truth.get("Credit"));
            assertThat(told.get(ChargeCategory.TAX)).isEqualByComparingTo(truth.get("Tax"));
            assertThat(snapshot.charges())
                    .allMatch(charge -> "record-type".equals(charge.extensions().get("x_ChargeCategoryBasis")));
            assertThat(snapshot.speaking().get(0).coverage().total())
                    .isEqualTo(Amounts.of(Money.usd(cloud.aws.estate().total(OCTOBER))));
        }
    }

    @Test
    void keepsWhatIsStillEstimated() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.coverage())
                    .extracting(coverage -> coverage.state())
                    .containsExactly(PeriodState.SETTLING, PeriodState.OPEN);
            assertThat(snapshot.charges())
                    .allMatch(charge -> charge.extensions()
                            .get("x_Estimated")
                            .equals(String.valueOf(charge.billingPeriod().equals(Period.month(NOVEMBER)))));
        }
    }

    @Test
    void noCommitmentsIsNotUnusedCommitments() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withCommitments(false, false))) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.commitments()).isEmpty();
            assertThat(snapshot.part(AwsParts.SAVINGS_PLANS_UTILIZATION)).isEqualTo(PartStatus.NOT_OFFERED);
            assertThat(snapshot.part(AwsParts.RESERVATION_UTILIZATION)).isEqualTo(PartStatus.NOT_OFFERED);
            assertThat(snapshot.isComplete()).isTrue();
        }
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withCommitments(true, true))) {
            List<CommitmentUse> uses = cloud.builder().build().collect().commitments();
            assertThat(uses).extracting(CommitmentUse::type).containsExactly("Reservations", "SavingsPlans");
            assertThat(uses.get(0).usedPercent()).isEqualTo("87.5");
            assertThat(uses.get(0).netSaving()).isEqualTo(Money.usd("-3.25"));
            assertThat(uses.get(1).committed()).isEqualTo(Money.usd("240.0000000001"));
            assertThat(uses.get(1).unused()).isEqualTo(Money.usd("15"));
        }
    }

    @Test
    void forecastsThisMonthsRestAndTwoMore() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.forecasts()).hasSize(3);
            assertThat(snapshot.forecasts().get(0).period().start()).isEqualTo("2026-11-20T00:00:00Z");
            assertThat(snapshot.forecasts().get(1).mean()).isEqualTo(Money.usd("10"));
            assertThat(snapshot.forecasts().get(1).low()).isEqualTo(Money.usd("9"));
            cloud.fault(AwsFaults.dataUnavailable().on("/ce/GetCostForecast"));
            CostSnapshot young = cloud.builder().build().collect();
            assertThat(young.forecasts()).isEmpty();
            assertThat(young.part(AwsParts.FORECAST)).isEqualTo(PartStatus.NOT_OFFERED);
        }
    }

    @Test
    void anEmptyPageIsNotTheEnd() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withPages(50, 1_000))) {
            CostSnapshot plain = cloud.builder().build().collect();
            cloud.fault(AwsFaults.mislaidPage().on("/ce/GetCostAndUsage").times(1));
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.coverage()).isEqualTo(plain.coverage());
            assertThat(snapshot.stats().paidRequests()).isEqualTo(plain.stats().paidRequests() + 1);
        }
    }

    @Test
    void aTokenThatComesAgainEndsThePart() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            cloud.fault(AwsFaults.emptyPage("again").on("/ce/GetCostAndUsage"));
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.part(AwsParts.COST_AND_USAGE)).isNotEqualTo(PartStatus.READ);
            assertThat(snapshot.chargeSets()).isEmpty();
        }
    }

    @Test
    void aBudgetIsSpentInOrderAndNeverOverrun() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withCommitments(true, true))) {
            CostSnapshot snapshot = cloud.builder()
                    .build()
                    .collect(CollectRequest.builder()
                            .apiBudget(Money.usd("0.025"))
                            .build());
            assertThat(snapshot.stats().paidRequests()).isEqualTo(2);
            assertThat(snapshot.part(AwsParts.COST_AND_USAGE)).isEqualTo(PartStatus.READ);
            assertThat(snapshot.part(AwsParts.COST_BY_REGION)).isEqualTo(PartStatus.READ);
            assertThat(snapshot.issues())
                    .extracting(Issue::code, Issue::part)
                    .containsExactly(
                            tuple(IssueCode.CALL_BUDGET, AwsParts.FORECAST),
                            tuple(IssueCode.CALL_BUDGET, AwsParts.RESERVATION_UTILIZATION),
                            tuple(IssueCode.CALL_BUDGET, AwsParts.SAVINGS_PLANS_UTILIZATION));
            assertThat(cloud.aws.count("ce:GetCostForecast")).isZero();
        }
    }

    @Test
    void tellsBothFiguresWhereTheGroupingsDiffer() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            cloud.fault(AwsFaults.changedAmount("Amazon Route 53", "1.5")
                    .on("/ce/GetCostAndUsage")
                    .after(1));
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.issues())
                    .filteredOn(issue -> issue.code().name().equals("cost-groupings-differ"))
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.message())
                            .contains("2026-10 Amazon Route 53", "by usage type, 1.5 by region"));
        }
    }

    @Test
    void aThrottledOrLostRequestIsPaidForWhatAwsCharges() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec().withCommitments(true, true))) {
            cloud.fault(AwsFaults.throttled().on("/ce/GetCostForecast").times(1));
            CostSnapshot throttled = cloud.builder().build().collect();
            assertThat(throttled.stats().paidRequests()).isEqualTo(5);
            assertThat(throttled.stats().rateLimited()).isEqualTo(1);
            assertThat(throttled.stats().retries()).isEqualTo(1);
            assertThat(throttled.isComplete()).isTrue();
            cloud.clearFaults();
            cloud.fault(Faults.reset().on("/ce/GetCostForecast").times(1));
            CostSnapshot lost = cloud.builder().build().collect();
            assertThat(lost.stats().paidRequests()).isEqualTo(6);
            assertThat(lost.isComplete()).isTrue();
        }
    }
}
