package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsUse;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How much things are used, against what the fake CloudWatch measures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsUseTest {

    private static final String CALL = "cloudwatch:GetMetricData";

    private AwsFixture cloud;
    private CostSnapshot calm;

    @BeforeAll
    void start() {
        cloud = AwsFixture.start(AwsFixture.spec().withInstances(40).withCommitments(true, true));
        calm = collect();
    }

    @AfterEach
    void calm() {
        cloud.clearFaults();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private CostSnapshot collect() {
        return collect(CollectRequest.builder().also(Part.UTILIZATION).build());
    }

    private CostSnapshot collect(CollectRequest request) {
        return cloud.builder().build().collect(request);
    }

    private static List<Machine> running(CostSnapshot snapshot, AwsUse use) {
        List<Machine> some = snapshot.resources(Machine.class).stream()
                .filter(machine -> machine.state() == ResourceState.RUNNING && AwsUse.of(machine.id()) == use)
                .toList();
        assertThat(some).isNotEmpty();
        return some;
    }

    private static MetricStats stats(Machine machine, Metric metric) {
        return machine.info().utilization().get(metric).orElseThrow();
    }

    @Test
    void tellsProcessorUseByMeanPeakAndPercentile() {
        assertThat(calm.part(Part.UTILIZATION)).isEqualTo(PartStatus.READ);
        assertThat(running(calm, AwsUse.BUSY)).allSatisfy(machine -> {
            MetricStats cpu = stats(machine, Metric.CPU_PERCENT);
            assertThat(cpu.mean()).isEqualByComparingTo("62.5");
            assertThat(cpu.max()).isEqualByComparingTo("87.5");
            assertThat(cpu.percentiles().get(95)).isEqualByComparingTo("75");
            assertThat(cpu.count()).isEqualTo(14);
            assertThat(cpu.window().start()).isEqualTo("2026-11-06T00:00:00Z");
            assertThat(cpu.window().end()).isEqualTo("2026-11-20T00:00:00Z");
        });
    }

    @Test
    void tellsWorkingHoursFromTheRest() {
        assertThat(running(calm, AwsUse.OFFICE)).allSatisfy(machine -> {
            MetricStats within = stats(machine, AwsMetrics.CPU_PERCENT_IN_HOURS);
            MetricStats off = stats(machine, AwsMetrics.CPU_PERCENT_OFF_HOURS);
            assertThat(within.mean()).isEqualByComparingTo("62.5");
            assertThat(within.count()).isEqualTo(10 * 12);
            assertThat(off.max()).isEqualByComparingTo("1.5");
            assertThat(off.count()).isEqualTo(14 * 24 - 10 * 12);
        });
    }

    @Test
    void tellsTrafficByDay() {
        assertThat(running(calm, AwsUse.IDLE))
                .allSatisfy(machine -> assertThat(
                                stats(machine, Metric.NETWORK_IN_BYTES_PER_DAY).max())
                        .isEqualByComparingTo("20"));
    }

    @Test
    void readsVolumesThatSomethingUses() {
        List<Volume> volumes = calm.resources(Volume.class);
        assertThat(volumes)
                .filteredOn(volume -> volume.attachment().isUnattached())
                .isNotEmpty()
                .allMatch(volume -> volume.info().utilization().equals(Utilization.none()));
        assertThat(volumes)
                .filteredOn(
                        volume -> !volume.attachment().isUnattached() && AwsUse.of(volume.id()) != AwsUse.UNMEASURED)
                .isNotEmpty()
                .allMatch(volume -> volume.info()
                        .utilization()
                        .get(Metric.READ_OPERATIONS_PER_DAY)
                        .isPresent());
    }

    private MetricStats of(String id, Metric metric) {
        return one(id).info().utilization().get(metric).orElseThrow();
    }

    private CloudResource one(String name) {
        return calm.resources().stream()
                .filter(each ->
                        each.name().orElse(each.id()).equals(name) || each.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoConnectsToDatabasesAndWhatTheyUse() {
        assertThat(of("orders-us-east-1", AwsMetrics.CONNECTIONS).max()).isEqualByComparingTo("40");
        assertThat(of("orders-dev-us-east-1", AwsMetrics.CONNECTIONS).max()).isEqualByComparingTo("0");
        assertThat(of("orders-us-east-1", Metric.CPU_PERCENT).percentiles().get(95))
                .isEqualByComparingTo("75");
        assertThat(of("orders-us-east-1", AwsMetrics.FREE_MEMORY_BYTES)
                        .percentiles()
                        .get(0))
                .isEqualByComparingTo("1000000000");
        assertThat(of("reports-eu-central-1", AwsMetrics.READ_IOPS)).satisfies(iops -> {
            assertThat(iops.max()).isEqualByComparingTo("90");
            assertThat(iops.count()).as("days").isEqualTo(14);
        });
        assertThat(one("orders-us-east-1").info().utilization().get(AwsMetrics.READ_IOPS))
                .as("of what pays for no operations")
                .isEmpty();
        assertThat(one("stock-us-east-1").info().utilization().get(AwsMetrics.FREE_STORAGE_BYTES))
                .as("of Aurora")
                .isEmpty();
    }

    @Test
    void tellsCallsAndWhatTheyUsed() {
        assertThat(of("report-us-east-1", AwsMetrics.INVOCATIONS_PER_DAY).mean())
                .isEqualByComparingTo("9000");
        assertThat(of("cleanup-us-east-1", AwsMetrics.ERRORS_PER_DAY).max()).isEqualByComparingTo("900");
        assertThat(of("resize-us-east-1", Metric.MEMORY_PERCENT).max()).isEqualByComparingTo("9");
        assertThat(one("report-eu-central-1").info().utilization())
                .as("Lambda counts nothing while nobody calls")
                .isEqualTo(Utilization.none());
        assertThat(of("carts-eu-central-1", AwsMetrics.READ_UNITS).max()).isEqualByComparingTo("40");
        assertThat(of("sessions-eu-central-1", AwsMetrics.CONNECTIONS).max()).isEqualByComparingTo("60");
    }

    @Test
    void tellsWhatBucketsKeepInWhichClass() {
        Utilization forgotten = one("forgotten-us-east-1").info().utilization();
        assertThat(of("forgotten-us-east-1", AwsMetrics.storedBytes("StandardStorage"))
                        .mean())
                .isEqualByComparingTo("2000000000000");
        assertThat(forgotten.get(AwsMetrics.storedBytes("GlacierStorage"))).isPresent();
        assertThat(forgotten.get(AwsMetrics.storedBytes("StandardIAStorage"))).isEmpty();
        assertThat(of("forgotten-us-east-1", AwsMetrics.OBJECTS).mean()).isEqualByComparingTo("1000000");
        assertThat(of("forgotten-us-east-1", Metric.NETWORK_OUT_BYTES_PER_DAY).mean())
                .isEqualByComparingTo("40000000000");
        assertThat(one("kept-us-east-1").info().utilization()).isEqualTo(Utilization.none());
    }

    @Test
    void whatIsNotMeasuredIsUnknown() {
        assertThat(running(calm, AwsUse.UNMEASURED))
                .allMatch(machine -> machine.info().utilization().equals(Utilization.none()));
    }

    @Test
    void isNotReadUnlessAskedFor() {
        long before = cloud.aws.count(CALL);
        CostSnapshot snapshot = collect(CollectRequest.builder().build());
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.NOT_ASKED);
        assertThat(snapshot.stats().paidRequests()).isEqualTo(5);
        assertThat(cloud.aws.count(CALL)).isEqualTo(before);
        assertThat(snapshot.resources(Machine.class)).isNotEmpty();
    }

    @Test
    void paysForMetricsAndNotForTheirStatistics() {
        long machines = calm.resources(Machine.class).stream()
                .filter(machine -> machine.state() == ResourceState.RUNNING)
                .count();
        long volumes = calm.resources(Volume.class).stream()
                .filter(volume -> volume.attachment().resourceId() != null)
                .count();
        long gateways = 2;
        long balancers = calm.resources(LoadBalancer.class).size();
        long databases = 4 + 4 + 6 + 3;
        long functions = 3 * 5;
        long tables = 2;
        long caches = 1;
        long buckets = 2 * 14;
        long services = 2 * (databases + functions + tables + caches + buckets);
        BigDecimal metrics = BigDecimal.valueOf(3 * machines + 2 * volumes + 2 * gateways + balancers + services);
        assertThat(calm.stats().paidCost().list())
                .containsExactly(Money.usd("0.05").plus(Money.usd("0.00001").times(metrics)));
        assertThat(calm.stats().paidRequests()).isEqualTo(5 + 2);
    }

    @Test
    void saysThatRulesWantMoreDays() {
        CostSnapshot few = cloud.builder()
                .regions(List.of("us-east-1"))
                .set("aws.metrics.days", "7")
                .build()
                .collect(CollectRequest.builder()
                        .only(Part.CLUSTERS, Part.UTILIZATION)
                        .build());
        assertThat(few.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code().name()).isEqualTo("measured-too-short");
            assertThat(issue.message()).contains("7 days (AWS_METRICS_DAYS)", "14 (AWS_UTILIZATION_DAYS)");
        });
        assertThat(few.isComplete()).isTrue();
        assertThat(calm.issues()).extracting(issue -> issue.code().name()).doesNotContain("measured-too-short");
    }

    @Test
    void spendsABudgetOnCostsBeforeUse() {
        long before = cloud.aws.count(CALL);
        CostSnapshot snapshot = collect(CollectRequest.builder()
                .also(Part.UTILIZATION)
                .apiBudget(Money.usd("0.0501"))
                .build());
        assertThat(snapshot.stats().paidRequests()).isEqualTo(5);
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.issues()).extracting(Issue::code).containsOnly(IssueCode.CALL_BUDGET);
        assertThat(cloud.aws.count(CALL)).isEqualTo(before);
        assertThat(snapshot.resources(Machine.class)).isNotEmpty();
    }

    @Test
    void goesOnAfterAnEmptyPage() {
        cloud.fault(AwsFaults.mislaidMetrics().on(AwsFaults.path(CALL)).times(1));
        assertThat(use(collect())).isEqualTo(use(calm));
    }

    @Test
    void triesAgainWhenThrottled() {
        cloud.fault(AwsFaults.throttled().on(AwsFaults.path(CALL)).times(1));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.stats().rateLimited()).isEqualTo(1);
        assertThat(snapshot.stats().paidCost()).isEqualTo(calm.stats().paidCost());
        assertThat(use(snapshot)).isEqualTo(use(calm));
    }

    @Test
    void takesWhatWasNotToldToItsEndForNotMeasured() {
        cloud.fault(AwsFaults.cutMetrics().on(AwsFaults.path(CALL)));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.PARTLY);
        assertThat(use(snapshot).values()).allMatch(Utilization.none()::equals);
        assertThat(snapshot.issues()).extracting(Issue::part).containsOnly(Part.UTILIZATION);
    }

    @Test
    void namesTheActionThatIsDeniedAndAsksOnce() {
        long before = cloud.aws.count(CALL);
        cloud.fault(AwsFaults.denied(CALL));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.PERMISSION);
            assertThat(issue.message()).contains(CALL);
        });
        assertThat(cloud.aws.count(CALL) - before).isBetween(1L, 2L);
    }

    @Test
    void hoursFollowTheirSettings() {
        CostSnapshot snapshot = cloud.builder()
                .set(AwsSettings.WORKING_HOURS, "00-24")
                .set(AwsSettings.METRIC_DAYS, 7)
                .build()
                .collect(CollectRequest.builder().also(Part.UTILIZATION).build());
        Machine machine = running(snapshot, AwsUse.OFFICE).get(0);
        assertThat(stats(machine, AwsMetrics.CPU_PERCENT_IN_HOURS).count()).isEqualTo(5 * 24);
        assertThat(stats(machine, AwsMetrics.CPU_PERCENT_OFF_HOURS).count()).isEqualTo(2 * 24);
    }

    private static SortedMap<String, Utilization> use(CostSnapshot snapshot) {
        SortedMap<String, Utilization> use = new TreeMap<>();
        snapshot.resources()
                .forEach(resource -> use.put(resource.id(), resource.info().utilization()));
        return use;
    }
}
