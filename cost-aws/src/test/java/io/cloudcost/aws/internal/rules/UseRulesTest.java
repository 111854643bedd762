package io.cloudcost.aws.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules by use of services beside EC2: what they claim, what they leave alone, and what they cannot judge. */
class UseRulesTest {

    private static final Map<Metric, MetricStats> IDLE_DATABASE = Map.of(
            AwsMetrics.CONNECTIONS, ServiceEstate.stats("0", "0"),
            Metric.CPU_PERCENT, ServiceEstate.stats("2", "3"));

    private static final Map<Metric, MetricStats> QUIET_DATABASE = Map.of(
            AwsMetrics.CONNECTIONS, ServiceEstate.stats("3", "5"),
            Metric.CPU_PERCENT, ServiceEstate.stats("24", "39"),
            AwsMetrics.FREE_MEMORY_BYTES, ServiceEstate.low("9663676416"),
            AwsMetrics.FREE_STORAGE_BYTES, ServiceEstate.low("161061273600"),
            AwsMetrics.READ_IOPS, ServiceEstate.stats("10", "900"),
            AwsMetrics.WRITE_IOPS, ServiceEstate.stats("10", "300"));

    private static final Map<Metric, MetricStats> ROOMY = Map.of(
            AwsMetrics.INVOCATIONS_PER_DAY, ServiceEstate.stats("100", "100"),
            Metric.MEMORY_PERCENT, ServiceEstate.stats("30", "49"));

    private static final Map<Metric, MetricStats> LARGE =
            Map.of(AwsMetrics.storedBytes("StandardStorage"), ServiceEstate.stats("200000000000", "200000000000"));

    private static final Map<Metric, MetricStats> READ_OFTEN = Map.of(
            AwsMetrics.storedBytes("StandardStorage"),
            ServiceEstate.stats("200000000000", "200000000000"),
            Metric.NETWORK_OUT_BYTES_PER_DAY,
            ServiceEstate.stats("31000000000", "50000000000"));

    private static List<Finding> ask(CostAnalyzer rule, CloudResource... things) {
        return rule.analyze(TestAnalysisContext.of(ServiceEstate.snapshot(things)));
    }

    private static Optional<Money> saved(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).savings().map(Saving::monthly);
    }

    private static Map<Metric, MetricStats> with(Map<Metric, MetricStats> use, Metric metric, MetricStats stats) {
        Map<Metric, MetricStats> changed = new HashMap<>(use);
        changed.put(metric, stats);
        return changed;
    }

    private static MetricStats week() {
        return new MetricStats(
                BigDecimal.ONE,
                BigDecimal.ONE,
                new TreeMap<>(),
                7,
                new Period(ServiceEstate.NOW.minus(Duration.ofDays(7)), ServiceEstate.NOW));
    }

    static Stream<Arguments> unmeasured() {
        CloudResource database = ServiceEstate.database("io1", 200, 5_000, Map.of());
        CloudResource function = ServiceEstate.function("f", Map.of());
        CloudResource bucket = ServiceEstate.bucket(Map.of());
        return Stream.of(
                Arguments.of(new IdleDatabases(), database),
                Arguments.of(new OversizedDatabases(), database),
                Arguments.of(new OversizedDatabaseIops(), database),
                Arguments.of(new OversizedDatabaseStorage(), database),
                Arguments.of(new FailingFunctions(), function),
                Arguments.of(new ThrottledFunctions(), function),
                Arguments.of(new RoomyFunctions(), function),
                Arguments.of(new UncalledFunctions(), function),
                Arguments.of(new IdleCaches(), ServiceEstate.cache(Map.of())),
                Arguments.of(new StandardBuckets(), bucket),
                Arguments.of(new BucketTransfer(), bucket));
    }

    @ParameterizedTest
    @MethodSource("unmeasured")
    void whatWasNotMeasuredIsNotJudged(CostAnalyzer rule, CloudResource thing) {
        TestAnalysisContext context = TestAnalysisContext.of(ServiceEstate.snapshot(thing));
        assertThat(rule.analyze(context)).isEmpty();
        assertThat(context.unjudged()).containsOnlyKeys(thing.ref());
    }

    @Test
    void aDatabaseWithoutConnectionsIsIdleAndSavesAllItCosts() {
        assertThat(saved(ask(new IdleDatabases(), ServiceEstate.database("gp3", 200, 3_000, IDLE_DATABASE))))
                .contains(Money.usd("308"));
        assertThat(ask(new IdleDatabases(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE)))
                .isEmpty();
        assertThat(ask(new OversizedDatabases(), ServiceEstate.database("gp3", 200, 3_000, IDLE_DATABASE)))
                .as("what is idle is not oversized, too")
                .isEmpty();
    }

    @Test
    void aQuietDatabaseWouldDoWithTheNextSmallerClass() {
        List<Finding> findings =
                ask(new OversizedDatabases(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE));
        assertThat(saved(findings)).contains(Money.usd("140"));
        assertThat(findings.get(0).evidence())
                .contains(
                        Evidence.of("memory_mib_used", "7168", "8192"),
                        Evidence.of("smaller_class", "db.m5.large at 140 USD a month"));
        assertThat(findings.get(0).confidence()).isEqualByComparingTo("0.7");
    }

    @ParameterizedTest
    @CsvSource({"24,40", "25,39"})
    void aDatabaseAtAThresholdIsLeftAlone(String mean, String p95) {
        assertThat(ask(
                        new OversizedDatabases(),
                        ServiceEstate.database(
                                "gp3",
                                200,
                                3_000,
                                with(QUIET_DATABASE, Metric.CPU_PERCENT, ServiceEstate.stats(mean, p95)))))
                .isEmpty();
    }

    @Test
    void memoryThatDoesNotFitASmallerClassKeepsIt() {
        assertThat(ask(
                        new OversizedDatabases(),
                        ServiceEstate.database(
                                "gp3",
                                200,
                                3_000,
                                with(QUIET_DATABASE, AwsMetrics.FREE_MEMORY_BYTES, ServiceEstate.low("1000000000")))))
                .isEmpty();
        Map<Metric, MetricStats> unknown = new HashMap<>(QUIET_DATABASE);
        unknown.remove(AwsMetrics.FREE_MEMORY_BYTES);
        assertThat(ask(new OversizedDatabases(), ServiceEstate.database("gp3", 200, 3_000, unknown)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.confidence()).isEqualByComparingTo("0.5"));
    }

    @Test
    void gp2IsLeftAloneWhereGp3WouldBeSlower() {
        assertThat(saved(ask(new Gp2Databases(), ServiceEstate.database("gp2", 150, 450, Map.of()))))
                .contains(Money.usd("1.95"));
        assertThat(ask(new Gp2Databases(), ServiceEstate.database("gp2", 200, 600, Map.of())))
                .as("gp2 moves 250 MiB a second at this size, gp3 125")
                .isEmpty();
        assertThat(ask(new Gp2Databases(), ServiceEstate.database("gp2", 5_000, 15_000, Map.of())))
                .isEmpty();
    }

    @Test
    void operationsThatAreNotDoneNeedNotBePaid() {
        // 900 and 300 at once, half of that on top: 1,800 of 5,000 are enough
        assertThat(saved(ask(new OversizedDatabaseIops(), ServiceEstate.database("io1", 200, 5_000, QUIET_DATABASE))))
                .contains(Money.usd("384"));
        assertThat(saved(ask(new OversizedDatabaseIops(), ServiceEstate.database("io1", 8_000, 5_000, QUIET_DATABASE))))
                .as("RDS wants 4,000 of this size")
                .contains(Money.usd("120"));
        assertThat(ask(new OversizedDatabaseIops(), ServiceEstate.database("io1", 200, 2_400, QUIET_DATABASE)))
                .isEmpty();
        assertThat(ask(new OversizedDatabaseIops(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE)))
                .as("included")
                .isEmpty();
    }

    @Test
    void storageThatIsEmptyNeedNotBePaid() {
        // 50 of 200 GiB are used: 75 are enough
        assertThat(saved(
                        ask(new OversizedDatabaseStorage(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE))))
                .contains(Money.usd("0.127").times(new BigDecimal("125")));
        assertThat(ask(new OversizedDatabaseStorage(), ServiceEstate.database("gp3", 90, 3_000, QUIET_DATABASE)))
                .as("small")
                .isEmpty();
        assertThat(ask(new OversizedDatabaseStorage(), ServiceEstate.database("gp3", 300, 3_000, QUIET_DATABASE)))
                .as("half of it is used")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100,10,0,0,0", "100,11,1,1,0", "7,7,1,0,0", "100,0,2,0,1"})
    void callsAreHeldAgainstThoseThatFailOrAreRefused(
            String calls, String errors, String throttles, int failing, int throttled) {
        CloudResource function = ServiceEstate.function("f", ServiceEstate.calls(calls, errors, throttles));
        assertThat(ask(new FailingFunctions(), function)).hasSize(failing);
        assertThat(ask(new ThrottledFunctions(), function)).hasSize(throttled);
    }

    @Test
    void silenceIsJudgedOnlyWhereOthersAreHeard() {
        CloudResource silent = ServiceEstate.function("silent", Map.of());
        CloudResource called = ServiceEstate.function("called", ServiceEstate.calls("5", "0", "0"));
        assertThat(ask(new UncalledFunctions(), silent, called))
                .singleElement()
                .satisfies(finding -> assertThat(finding.resources()).containsExactly(silent.ref()));
        CloudResource brief = ServiceEstate.function("brief", Map.of(AwsMetrics.INVOCATIONS_PER_DAY, week()));
        assertThat(ask(new UncalledFunctions(), silent, brief))
                .as("a week is too short")
                .isEmpty();
    }

    @Test
    void memoryIsJudgedByTheLargestCall() {
        assertThat(ask(new RoomyFunctions(), ServiceEstate.function("f", ROOMY)))
                .hasSize(1);
        assertThat(ask(
                        new RoomyFunctions(),
                        ServiceEstate.function(
                                "f", with(ROOMY, Metric.MEMORY_PERCENT, ServiceEstate.stats("30", "50")))))
                .isEmpty();
    }

    @Test
    void saysWhatIsKnownOfColdStarts() {
        assertThat(coldStart(ROOMY)).isEqualTo("unknown: Lambda Insights told of no cold start in this time");
        assertThat(coldStart(with(ROOMY, AwsMetrics.COLD_START_MS, ServiceEstate.stats("130", "412.5"))))
                .isEqualTo("412.5");
        assertThat(coldStart(with(ROOMY, AwsMetrics.COLD_START_MS, ServiceEstate.stats("0", "0"))))
                .startsWith("unknown");
    }

    private static String coldStart(Map<Metric, MetricStats> use) {
        return ask(new RoomyFunctions(), ServiceEstate.function("f", use)).get(0).evidence().stream()
                .filter(each -> each.metric().equals("aws.cold_start_ms"))
                .map(Evidence::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void capacityIsHeldAgainstItsPeak() {
        assertThat(ask(new OversizedTables(), ServiceEstate.table("49", "25")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .extracting(Evidence::metric)
                        .containsExactly("aws.read_units_peak of 100"));
        assertThat(ask(new OversizedTables(), ServiceEstate.table("50", "25"))).isEmpty();
    }

    @Test
    void aCacheIsIdleWithNobodyButItsKeeper() {
        assertThat(ask(
                        new IdleCaches(),
                        ServiceEstate.cache(Map.of(AwsMetrics.CONNECTIONS, ServiceEstate.stats("3", "5")))))
                .isEmpty();
        assertThat(ask(
                        new IdleCaches(),
                        ServiceEstate.cache(Map.of(
                                AwsMetrics.GETS_PER_DAY, ServiceEstate.stats("0", "0"),
                                AwsMetrics.SETS_PER_DAY, ServiceEstate.stats("0", "0")))))
                .hasSize(1);
        assertThat(ask(
                        new IdleCaches(),
                        ServiceEstate.cache(Map.of(
                                AwsMetrics.GETS_PER_DAY, ServiceEstate.stats("0", "0"),
                                AwsMetrics.SETS_PER_DAY, ServiceEstate.stats("0", "1")))))
                .isEmpty();
    }

    @Test
    void whatIsReadOftenOrMovesBelongsWhereItIs() {
        assertThat(ask(new StandardBuckets(), ServiceEstate.bucket(LARGE)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.savings()).isEmpty();
                    assertThat(finding.confidence()).isEqualByComparingTo("0.4");
                });
        assertThat(ask(new StandardBuckets(), ServiceEstate.bucket(LARGE, true)))
                .isEmpty();
        assertThat(ask(new StandardBuckets(), ServiceEstate.bucket(READ_OFTEN))).isEmpty();
        assertThat(ask(new StandardBuckets(), ServiceEstate.bucket(of(LARGE, "1525879"))))
                .as("objects below 128 KiB")
                .isEmpty();
        assertThat(ask(new StandardBuckets(), ServiceEstate.bucket(of(LARGE, "1525878"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains(Evidence.of("mean_object_kb", "131")));
        assertThat(ask(
                        new StandardBuckets(),
                        ServiceEstate.bucket(with(
                                LARGE,
                                Metric.NETWORK_OUT_BYTES_PER_DAY,
                                ServiceEstate.stats("6000000000", "6000000000")))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence()).contains(Evidence.of("read_percent_a_month", "90", "100")));
    }

    private static Map<Metric, MetricStats> of(Map<Metric, MetricStats> use, String objects) {
        return with(use, AwsMetrics.OBJECTS, ServiceEstate.stats(objects, objects));
    }

    /** What every rule must hold. */
    private abstract static class Contract extends AnalyzerContractTest {

        private final CostAnalyzer rule;
        private final CostSnapshot wasteful;

        Contract(CostAnalyzer rule, CloudResource... things) {
            this.rule = rule;
            this.wasteful = ServiceEstate.snapshot(things);
        }

        @Override
        protected CostAnalyzer analyzer() {
            return rule;
        }

        @Override
        protected CostSnapshot wasteful() {
            return wasteful;
        }
    }

    @Nested
    class OfIdleDatabases extends Contract {
        OfIdleDatabases() {
            super(new IdleDatabases(), ServiceEstate.database("gp3", 200, 3_000, IDLE_DATABASE));
        }
    }

    @Nested
    class OfOversizedDatabases extends Contract {
        OfOversizedDatabases() {
            super(new OversizedDatabases(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE));
        }
    }

    @Nested
    class OfGp2Databases extends Contract {
        OfGp2Databases() {
            super(new Gp2Databases(), ServiceEstate.database("gp2", 150, 450, Map.of()));
        }
    }

    @Nested
    class OfOversizedDatabaseIops extends Contract {
        OfOversizedDatabaseIops() {
            super(new OversizedDatabaseIops(), ServiceEstate.database("io1", 200, 5_000, QUIET_DATABASE));
        }
    }

    @Nested
    class OfOversizedDatabaseStorage extends Contract {
        OfOversizedDatabaseStorage() {
            super(new OversizedDatabaseStorage(), ServiceEstate.database("gp3", 200, 3_000, QUIET_DATABASE));
        }
    }

    @Nested
    class OfFailingFunctions extends Contract {
        OfFailingFunctions() {
            super(new FailingFunctions(), ServiceEstate.function("f", ServiceEstate.calls("100", "11", "0")));
        }
    }

    @Nested
    class OfThrottledFunctions extends Contract {
        OfThrottledFunctions() {
            super(new ThrottledFunctions(), ServiceEstate.function("f", ServiceEstate.calls("100", "0", "2")));
        }
    }

    @Nested
    class OfRoomyFunctions extends Contract {
        OfRoomyFunctions() {
            super(new RoomyFunctions(), ServiceEstate.function("f", ROOMY));
        }
    }

    @Nested
    class OfUncalledFunctions extends Contract {
        OfUncalledFunctions() {
            super(
                    new UncalledFunctions(),
                    ServiceEstate.function("silent", Map.of()),
                    ServiceEstate.function("called", ServiceEstate.calls("5", "0", "0")));
        }
    }

    @Nested
    class OfOversizedTables extends Contract {
        OfOversizedTables() {
            super(new OversizedTables(), ServiceEstate.table("49", "24"));
        }
    }

    @Nested
    class OfIdleCaches extends Contract {
        OfIdleCaches() {
            super(new IdleCaches(), ServiceEstate.cache(Map.of(AwsMetrics.CONNECTIONS, ServiceEstate.stats("3", "4"))));
        }
    }

    @Nested
    class OfStandardBuckets extends Contract {
        OfStandardBuckets() {
            super(new StandardBuckets(), ServiceEstate.bucket(LARGE));
        }
    }

    @Nested
    class OfBucketTransfer extends Contract {
        OfBucketTransfer() {
            super(new BucketTransfer(), ServiceEstate.bucket(READ_OFTEN));
        }
    }
}
