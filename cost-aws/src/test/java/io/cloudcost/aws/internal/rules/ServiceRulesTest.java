package io.cloudcost.aws.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.AwsCollector;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsPriceList;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CostAnalyzer;
import io.cloudcost.testkit.AnalyzerContractTest;
import io.cloudcost.testkit.TestAnalysisContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules for services beside EC2, on what the fake AWS holds in one region. */
class ServiceRulesTest {

    private static CostSnapshot snapshot;

    @BeforeAll
    static void collect() {
        AwsEstate estate = AwsEstate.generate(AwsSpec.of(7, Instant.parse("2026-11-20T10:00:00Z"))
                .withInstances(0)
                .withRegions(List.of("us-east-1")));
        try (FakeAws aws = FakeAws.start(estate)) {
            snapshot = AwsCollector.builder()
                    .environment(name -> null)
                    .accessKey(estate.accessKeyId(), estate.secretAccessKey())
                    .endpoint(aws.endpoint())
                    .regions(List.of("us-east-1"))
                    .set(AwsSettings.COST_EXPLORER_RATE, 10_000)
                    .clock(Clock.fixed(estate.specification().now(), ZoneOffset.UTC))
                    .build()
                    .collect(CollectRequest.builder()
                            .only(Stream.concat(ServiceParts.all().stream(), Stream.of(Part.PRICES))
                                    .toArray(Part[]::new))
                            .build());
        }
    }

    private static List<Finding> ask(CostAnalyzer rule) {
        return rule.analyze(TestAnalysisContext.of(snapshot));
    }

    private static Money hourly(String type) {
        return Money.usd(AwsPriceList.linux("us-east-1", type)).times(BigDecimal.valueOf(730));
    }

    @Test
    void aStandbyIsWastedWhereATagSaysThatItIsNotProduction() {
        assertThat(ask(new StandbyDatabases()))
                .extracting(
                        each -> each.resources().get(0).id(),
                        each -> each.savings().orElseThrow().monthly())
                .containsExactly(tuple("us-east-1/orders-dev-us-east-1", hourly("db.m5.large")));
    }

    @Test
    void whereNoTagSaysSoItIsNotJudged() {
        TestAnalysisContext context = TestAnalysisContext.of(snapshot).with(ServiceOptions.ENVIRONMENT_TAGS, "tier");
        assertThat(new StandbyDatabases().analyze(context)).isEmpty();
        assertThat(context.unjudged().keySet())
                .extracting(each -> each.id())
                .containsExactlyInAnyOrder("us-east-1/orders-us-east-1", "us-east-1/orders-dev-us-east-1");
    }

    @Test
    void operationsThatGp3IncludesNeedNotBePaid() {
        assertThat(ask(new DearDatabaseStorage()))
                .extracting(
                        each -> each.resources().get(0).id(),
                        each -> each.savings().orElseThrow().monthly())
                // 400 GiB at 0.125 and 2,000 operations at 0.1, less 400 GiB at 0.115
                .containsExactly(tuple("us-east-1/reports-us-east-1", Money.usd("204")));
    }

    @Test
    void backupsOutsideOfProductionNeedNotBeLong() {
        assertThat(ask(new LongBackups()))
                .extracting(each -> each.resources().get(0).id())
                .containsExactly("us-east-1/reports-us-east-1");
    }

    @Test
    void snapshotsAreOldEarlierWhereTheirDatabaseIsGone() {
        TestAnalysisContext late = TestAnalysisContext.of(snapshot).with(ServiceOptions.SNAPSHOT_DAYS, 1_000);
        assertThat(new OldDatabaseSnapshots().analyze(late))
                .extracting(each -> each.resources().get(0).id(), Finding::title)
                .containsExactly(tuple(
                        "us-east-1/gone-us-east-1",
                        "'gone-us-east-1' (us-east-1) is 292 days old, and its database is gone"));
        assertThat(ask(new OldDatabaseSnapshots()))
                .extracting(each -> each.resources().get(0).id())
                .containsExactlyInAnyOrder("us-east-1/gone-us-east-1", "us-east-1/before-upgrade-us-east-1");
    }

    @Test
    void bucketsAndLogsThatKeepEverythingAreNamed() {
        assertThat(ask(new UnruledBuckets()))
                .extracting(each -> each.resources().get(0).id())
                .containsExactly("forgotten-us-east-1");
        assertThat(ask(new UnfinishedUploads()))
                .extracting(
                        each -> each.resources().get(0).id(),
                        each -> each.evidence().get(0).value())
                .containsExactly(tuple("forgotten-us-east-1", "172"));
        assertThat(ask(new EndlessLogs()))
                .extracting(each -> each.resources().get(0).id())
                .containsExactly("us-east-1//aws/lambda/resize-us-east-1");
    }

    /** What every rule must hold. */
    private abstract static class Contract extends AnalyzerContractTest {

        private final CostAnalyzer rule;

        Contract(CostAnalyzer rule) {
            this.rule = rule;
        }

        @Override
        protected CostAnalyzer analyzer() {
            return rule;
        }

        @Override
        protected CostSnapshot wasteful() {
            return snapshot;
        }
    }

    @Nested
    class OfStandbyDatabases extends Contract {
        OfStandbyDatabases() {
            super(new StandbyDatabases());
        }
    }

    @Nested
    class OfDearDatabaseStorage extends Contract {
        OfDearDatabaseStorage() {
            super(new DearDatabaseStorage());
        }
    }

    @Nested
    class OfLongBackups extends Contract {
        OfLongBackups() {
            super(new LongBackups());
        }
    }

    @Nested
    class OfOldDatabaseSnapshots extends Contract {
        OfOldDatabaseSnapshots() {
            super(new OldDatabaseSnapshots());
        }
    }

    @Nested
    class OfUnruledBuckets extends Contract {
        OfUnruledBuckets() {
            super(new UnruledBuckets());
        }
    }

    @Nested
    class OfUnfinishedUploads extends Contract {
        OfUnfinishedUploads() {
            super(new UnfinishedUploads());
        }
    }

    @Nested
    class OfEndlessLogs extends Contract {
        OfEndlessLogs() {
            super(new EndlessLogs());
        }
    }
}
