package io.cloudcost.budget.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.report.CompareReport.Counted;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports against plain sums over the same jobs. */
class ReportsTest {

    private static final Period TIME = new Period(RandomJobs.FIRST, RandomJobs.FIRST.plus(Duration.ofDays(10)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void trendsAreSumsByDayProviderAndCurrency(long seed) {
        List<Job> jobs = jobs(seed);
        TrendTally tally = new TrendTally();
        jobs.forEach(tally::add);
        TrendReport report = tally.report(TIME, 0);
        assertThat(report.days()).isNotEmpty().doesNotHaveDuplicates();
        for (TrendReport.Day row : report.days()) {
            List<Job> of = filtered(
                    jobs,
                    job -> day(job).equals(row.day())
                            && Objects.equals(TrendTally.provider(job), row.provider())
                            && currency(job).equals(row.costs().currency()));
            assertCosts(row.costs(), of);
        }
        assertThat(report.days().stream().mapToLong(it -> it.costs().jobs()).sum())
                .isEqualTo(jobs.size());
        assertThat(report.totals()).hasSize(2);
        report.totals()
                .forEach(it ->
                        assertCosts(it, filtered(jobs, job -> currency(job).equals(it.currency()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void budgetsAreSumsAgainstLimits(long seed) {
        List<Job> jobs = jobs(seed);
        BudgetTally tally = new BudgetTally();
        jobs.forEach(tally::add);
        BudgetReport report = tally.report(TIME, 0, List.of(status()));
        for (BudgetReport.Limits row : report.jobs()) {
            List<Job> of =
                    filtered(jobs, job -> currency(job).equals(row.limits().currency()));
            List<Job> over = filtered(of, job -> booked(job).compareTo(job.limit()) > 0);
            assertThat(row.ended()).isEqualTo(of.size());
            assertThat(row.over()).isEqualTo(over.size()).isPositive();
            assertThat(row.billed())
                    .isEqualTo(filtered(of, ReportsTest::isBilled).size());
            assertThat(row.booked()).isEqualTo(sum(of, ReportsTest::booked));
            assertThat(row.limits()).isEqualTo(sum(of, Job::limit));
            assertThat(row.overrun()).isEqualTo(sum(over, job -> booked(job).minus(job.limit())));
            assertThat(row.limits().minus(row.booked())).isEqualTo(row.unused().minus(row.overrun()));
            assertThat(row.successRate())
                    .hasValueSatisfying(
                            it -> assertThat(it).isEqualByComparingTo(share(of.size() - over.size(), of.size())));
            List<Job> spot = filtered(of, job -> job.spot() && job.outcome() != JobOutcome.NOT_STARTED);
            assertThat(row.spot()).isEqualTo(spot.size()).isPositive();
            assertThat(row.spotSavings().amount()).isEqualByComparingTo(onDemand(spot));
        }
        assertThat(report.budgets()).singleElement().satisfies(it -> {
            List<Job> over = filtered(
                    jobs, job -> booked(job).compareTo(job.reservation().amount()) > 0);
            assertThat(it.ended()).isEqualTo(jobs.size());
            assertThat(it.over()).isEqualTo(over.size());
            assertThat(it.booked())
                    .isEqualTo(sum(jobs, job -> job.budgets().get(0).in(booked(job))));
            assertThat(it.overrun())
                    .isEqualTo(sum(
                            over,
                            job -> job.budgets()
                                    .get(0)
                                    .in(booked(job).minus(job.reservation().amount()))));
            assertThat(it.utilisation()).isEqualByComparingTo("1.25");
            assertThat(it.beyond()).isEqualTo(Money.usd("25"));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comparesWhatEachProviderDid(long seed) {
        List<Job> jobs = jobs(seed);
        CompareTally tally = new CompareTally();
        jobs.forEach(tally::add);
        CompareReport report = tally.report(TIME, 0);
        assertThat(report.providers()).hasSize(8);
        for (CompareReport.AtProvider row : report.providers()) {
            List<Job> of = filtered(
                    jobs,
                    job -> Objects.equals(TrendTally.provider(job), row.provider())
                            && currency(job).equals(row.costs().currency()));
            assertCosts(row.costs(), of);
            assertThat(row.succeeded())
                    .isEqualTo(filtered(of, job -> job.outcome() == JobOutcome.SUCCEEDED)
                            .size());
            assertThat(row.failed())
                    .isEqualTo(
                            filtered(of, job -> job.outcome() == JobOutcome.FAILED || job.outcome() == JobOutcome.LOST)
                                    .size());
        }
        for (CompareReport.Work row : report.works()) {
            List<Job> of = filtered(
                    jobs,
                    job -> row.provider().equals(TrendTally.provider(job))
                            && currency(job).equals(row.costs().currency())
                            && row.name()
                                    .equals(
                                            row.counted() == Counted.UNITS
                                                    ? job.work().unit()
                                                    : name(job)));
            assertCosts(row.costs(), of);
            assertThat(row.billedPieces()).isEqualByComparingTo(pieces(filtered(of, ReportsTest::isBilled)));
            assertThat(row.estimatedPieces()).isEqualByComparingTo(pieces(filtered(of, job -> !isBilled(job))));
        }
        assertThat(report.works().stream().filter(it -> it.counted() == Counted.UNITS))
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aJobsPartsAreItsCost(long seed) {
        for (Job job : jobs(seed)) {
            JobReport report = JobReport.of(job);
            Money cost = Objects.requireNonNull(report.cost());
            boolean rateMissing = job.actualState() != ActualState.NONE && !isBilled(job);
            boolean never = job.outcome() == JobOutcome.NOT_STARTED && !isBilled(job);
            if (!rateMissing && !never) {
                assertThat(sum(report.parts(), JobReport.Part::amount)).isEqualTo(cost);
                assertThat(report.parts()).allMatch(it -> it.billed() == isBilled(job));
            }
            assertThat(report.billed()).isEqualTo(isBilled(job));
            if (job.actualState() == ActualState.PARTIAL) {
                assertThat(cost).isEqualTo(booked(job));
                assertThat(report.left()).isNull();
                assertThat(report.ofEstimate()).isEmpty();
                assertThat(report.withinP90()).isEmpty();
                assertThat(report.perUnit()).isEmpty();
                continue;
            }
            assertThat(report.left()).isEqualTo(job.limit().minus(cost));
            assertThat(report.withinP90())
                    .contains(cost.compareTo(job.reservation().amount()) <= 0);
            BigDecimal units = job.work().units();
            assertThat(report.perUnit().isPresent()).isEqualTo(units != null && units.signum() > 0);
        }
    }

    private static void assertCosts(JobCosts costs, List<Job> of) {
        List<Job> billed = filtered(of, ReportsTest::isBilled);
        List<Job> others = filtered(of, job -> !isBilled(job));
        assertThat(of).isNotEmpty();
        assertThat(costs.billedJobs()).isEqualTo(billed.size());
        assertThat(costs.unsettledJobs())
                .isEqualTo(filtered(billed, job -> job.actualState() != ActualState.FINAL)
                        .size());
        assertThat(costs.estimatedJobs()).isEqualTo(others.size());
        assertThat(costs.partialJobs())
                .isEqualTo(filtered(of, job -> job.actualState() == ActualState.PARTIAL)
                        .size());
        assertThat(costs.billed().amount())
                .isEqualByComparingTo(plain(
                        billed,
                        job -> Objects.requireNonNull(
                                Objects.requireNonNull(job.actual()).amount())));
        assertThat(costs.estimated().amount()).isEqualByComparingTo(plain(others, ReportsTest::booked));
        assertThat(costs.averageBilled().isPresent()).isEqualTo(!billed.isEmpty());
        costs.averageBilled()
                .ifPresent(it -> assertThat(it.amount())
                        .isEqualByComparingTo(costs.billed()
                                .amount()
                                .divide(BigDecimal.valueOf(billed.size()), 10, RoundingMode.HALF_UP)));
    }

    private static List<Job> jobs(long seed) {
        return new RandomJobs(seed).many(2000).toList();
    }

    private static BudgetStatus status() {
        Budget budget = Budget.named("all")
                .limit(Money.usd("100"))
                .period(BudgetPeriod.TOTAL)
                .build();
        return new BudgetStatus(
                budget,
                new BudgetView(
                        "all",
                        BudgetPeriod.TOTAL,
                        Instant.EPOCH,
                        null,
                        Money.usd("100"),
                        Money.usd("125"),
                        Money.usd("0"),
                        null,
                        Money.usd("0"),
                        Money.usd("0")));
    }

    /** On demand is 3 an hour and spot 1. */
    private static BigDecimal onDemand(List<Job> spot) {
        return spot.stream()
                .map(job -> BigDecimal.valueOf(Duration.between(job.admittedAt(), job.endedAt())
                                .toSeconds())
                        .multiply(BigDecimal.valueOf(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(3600), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal pieces(List<Job> jobs) {
        return jobs.stream()
                .map(job -> {
                    BigDecimal units = job.work().units();
                    return units != null
                            ? units
                            : job.outcome() == JobOutcome.SUCCEEDED ? BigDecimal.ONE : BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(Job job) {
        return job.work().units() == null ? job.name() : "";
    }

    private static boolean isBilled(Job job) {
        return job.actual() != null && job.actual().amount() != null && job.actualState() != ActualState.PARTIAL;
    }

    private static Money booked(Job job) {
        return Objects.requireNonNull(job.booked());
    }

    private static String currency(Job job) {
        return job.limit().currency();
    }

    private static LocalDate day(Job job) {
        return LocalDate.ofInstant(Objects.requireNonNull(job.endedAt()), ZoneOffset.UTC);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static <T> List<T> filtered(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).collect(Collectors.toList());
    }

    private static BigDecimal plain(List<Job> jobs, Function<Job, Money> amount) {
        return jobs.stream().map(amount).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> Money sum(List<T> all, Function<T, Money> amount) {
        return all.stream().map(amount).reduce(Money::plus).orElseThrow();
    }
}
