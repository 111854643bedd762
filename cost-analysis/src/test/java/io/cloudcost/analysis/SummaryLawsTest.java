package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every estate; the seed in a failing test's name brings its estate back. */
class SummaryLawsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void sumsAgreeWithPlainAddition(long seed) {
        List<CloudResource> estate = RandomEstate.of(seed, 300);
        CostSummary summary =
                CostAnalysis.of(Given.snapshot(estate).build()).report().summary();
        assertThat(amount(summary.computeMonthlyCost())).isEqualByComparingTo(plans(estate, machine -> true));
        assertThat(amount(summary.gpuMonthlyCost())).isEqualByComparingTo(plans(estate, Machine::isGpu));
        assertThat(amount(summary.computeMonthlyCost()))
                .isEqualByComparingTo(amount(summary.gpuMonthlyCost()).add(amount(summary.cpuMonthlyCost())));
        assertThat(amount(summary.idleMonthlyCost()))
                .isEqualByComparingTo(plans(estate, machine -> machine.state() == ResourceState.STOPPED));
        assertThat(amount(summary.monthlyCost())).isEqualByComparingTo(everything(estate));
        assertThat(amount(summary.monthlyCost()))
                .isEqualByComparingTo(amount(summary.computeMonthlyCost())
                        .add(amount(summary.backupMonthlyCost()))
                        .add(amount(summary.storageMonthlyCost()))
                        .add(amount(summary.networkMonthlyCost())));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void breakdownsSumToTheWhole(long seed) {
        List<CloudResource> estate = RandomEstate.of(seed, 300);
        CostReport report = CostAnalysis.of(Given.snapshot(estate).build()).report();
        Estimate total = report.prices().total();
        for (PriceBreakdown breakdown : List.of(
                report.prices().byKind(),
                report.prices().byRegion(),
                report.prices().byTag("env"))) {
            assertThat(breakdown.total()).isEqualTo(total);
            assertThat(breakdown.groups().stream().map(PriceGroup::monthly).reduce(Estimate.NONE, Estimate::plus))
                    .isEqualTo(total);
            assertThat(breakdown.groups().stream()
                            .mapToInt(PriceGroup::resources)
                            .sum())
                    .isEqualTo(estate.size());
        }
        assertThat(report.prices().machinesByPlanAndRegion().stream()
                        .map(PlanGroup::monthly)
                        .reduce(Estimate.NONE, Estimate::plus))
                .isEqualTo(report.prices().machinesByPlan().total())
                .isEqualTo(report.prices().machinesByGpu().total())
                .isEqualTo(report.summary().computeMonthlyCost().orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void theOrderOfResourcesDoesNotMatter(long seed) {
        List<CloudResource> estate = RandomEstate.of(seed, 200);
        List<CloudResource> shuffled = new ArrayList<>(estate);
        Collections.shuffle(shuffled, new Random(seed));
        CostReport one = CostAnalysis.of(Given.snapshot(estate).build()).report();
        CostReport other = CostAnalysis.of(Given.snapshot(shuffled).build()).report();
        assertThat(other.summary()).isEqualTo(one.summary());
        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.recommendations()).isEqualTo(one.recommendations());
        assertThat(other.executiveSummary()).isEqualTo(one.executiveSummary());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void savingsAreNeverMoreThanTheCost(long seed) {
        CostSummary summary = CostAnalysis.of(
                        Given.snapshot(RandomEstate.of(seed, 300)).build())
                .report()
                .summary();
        assertThat(Money.usd(amount(Optional.of(summary.totalMonthlySavings()))))
                .isLessThanOrEqualTo(Money.usd(amount(summary.monthlyCost())));
        assertThat(summary.savingsShare().orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static BigDecimal plans(List<CloudResource> estate, Predicate<Machine> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CloudResource resource : estate) {
            if (resource instanceof Machine machine && which.test(machine)) {
                sum = sum.add(price(machine));
            }
        }
        return sum;
    }

    private static BigDecimal everything(List<CloudResource> estate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CloudResource resource : estate) {
            sum = sum.add(price(resource));
            for (var surcharge : resource.info().surcharges()) {
                sum = sum.add(surcharge.price().monthlyCost().map(Money::amount).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private static BigDecimal price(CloudResource resource) {
        return resource.price().monthlyCost().map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal amount(Optional<Estimate> estimate) {
        return estimate.orElseThrow().total().in("USD").orElseThrow().amount();
    }
}
