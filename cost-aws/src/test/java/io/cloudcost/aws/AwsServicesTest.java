package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.ResourceAttribute;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.aws.AwsBucket;
import io.cloudcost.simulator.aws.AwsDatabase;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsPriceList;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services beside EC2 hold, against what the fake AWS knows; on pages of two. */
class AwsServicesTest {

    private static final List<Part> PARTS = ServiceParts.all();

    private static AwsFixture cloud;
    private static CostSnapshot snapshot;

    @BeforeAll
    static void collect() {
        cloud = AwsFixture.start(AwsFixture.spec().withInstances(0).withPages(100_000, 2));
        snapshot = read();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clear() {
        cloud.clearFaults();
    }

    private static CostSnapshot read() {
        return cloud.builder()
                .regions(List.of("us-east-1", "eu-central-1"))
                .build()
                .collect(CollectRequest.builder()
                        .only(Stream.concat(PARTS.stream(), Stream.of(Part.PRICES, Part.ACCOUNT))
                                .toArray(Part[]::new))
                        .build());
    }

    private static List<CloudResource> of(ResourceKind kind) {
        return snapshot.resources().stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
    }

    private static CloudResource one(ResourceKind kind, String name) {
        return of(kind).stream()
                .filter(each -> each.name().orElse(each.id()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T fact(CloudResource resource, ResourceAttribute<T> attribute) {
        return resource.info().attributes().get(attribute).orElseThrow();
    }

    @Test
    void everyPartIsReadInEveryRegion() {
        assertThat(snapshot.issues()).isEmpty();
        assertThat(PARTS).allSatisfy(part -> assertThat(snapshot.part(part)).isEqualTo(PartStatus.READ));
        assertThat(snapshot.resources())
                .extracting(each -> each.region().orElseThrow())
                .contains("us-east-1", "eu-central-1");
    }

    @Test
    void databasesHaveTheirFactsAndPrices() {
        List<AwsDatabase> truth = List.of("us-east-1", "eu-central-1").stream()
                .flatMap(region -> cloud.aws.estate().services().databases(region).stream())
                .toList();
        assertThat(snapshot.resources(Database.class)).hasSameSizeAs(truth);
        for (AwsDatabase each : truth) {
            Database read = (Database) one(ResourceKind.DATABASE, each.id());
            BigDecimal hourly = AwsPriceList.linux(each.region(), each.type());
            BigDecimal zones = each.multiAz() ? BigDecimal.valueOf(2) : BigDecimal.ONE;
            if (each.engine().startsWith("aurora")) {
                zones = BigDecimal.ONE;
            }
            assertThat(read.price().monthlyCost())
                    .contains(Money.usd(hourly.multiply(zones).multiply(BigDecimal.valueOf(730))));
            assertThat(read.plan()).isEqualTo(each.type());
            assertThat(read.engine()).isEqualTo(each.engine());
            assertThat(fact(read, ServiceAttributes.MULTI_AZ)).isEqualTo(each.multiAz());
            assertThat(fact(read, ServiceAttributes.STORAGE_TYPE)).isEqualTo(each.storageType());
            assertThat(fact(read, ServiceAttributes.BACKUP_DAYS)).isEqualTo(BigDecimal.valueOf(each.backupDays()));
            assertThat(read.tags().get("env").orElse(null)).isEqualTo(each.environment());
        }
        assertThat(one(ResourceKind.DATABASE, "reports-us-east-1").info().surcharges())
                .extracting(Surcharge::name, each -> each.price().monthlyCost().orElseThrow())
                .containsExactly(tuple("storage", Money.usd("50")), tuple("iops", Money.usd("200")));
    }

    @Test
    void copiesSayWhatTheyAreOf() {
        CloudResource gone = one(AwsKinds.DATABASE_SNAPSHOT, "gone-us-east-1");
        assertThat(fact(gone, ServiceAttributes.SOURCE)).isEqualTo("deleted-us-east-1");
        assertThat(fact(gone, ServiceAttributes.SNAPSHOT_TYPE)).isEqualTo("manual");
        assertThat(gone.info().created()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(gone.price().monthlyCost()).isEmpty();
        assertThat(of(AwsKinds.DATABASE_SNAPSHOT)).hasSize(6);
        assertThat(of(AwsKinds.DATABASE_CLUSTER)).hasSize(2);
    }

    @Test
    void tagsAreKnownOfWhatHasSome() {
        Map<ResourceKind, String> tagged = Map.of(
                ResourceKind.OBJECT_STORAGE, "kept-",
                AwsKinds.FUNCTION, "resize-",
                AwsKinds.TABLE, "carts-",
                AwsKinds.CACHE, "sessions-");
        tagged.forEach((kind, name) -> {
            for (String region : List.of("us-east-1", "eu-central-1")) {
                assertThat(one(kind, name + region).tags().get("team")).contains("shop-" + region);
            }
        });
        assertThat(one(AwsKinds.FUNCTION, "report-us-east-1").tags().asMap()).isEmpty();
    }

    @Test
    void bucketsSayWhatBecomesOfTheirObjects() {
        for (AwsBucket each : cloud.aws.estate().services().buckets()) {
            CloudResource read = one(ResourceKind.OBJECT_STORAGE, each.name());
            assertThat(read.region()).contains(each.region());
            assertThat(fact(read, ServiceAttributes.LIFECYCLE_RULES)).isEqualTo(BigDecimal.valueOf(each.rules()));
            assertThat(fact(read, ServiceAttributes.ABORTS_UPLOADS)).isEqualTo(each.aborts());
            assertThat(fact(read, ServiceAttributes.UPLOADS)).isEqualTo(BigDecimal.valueOf(each.uploads()));
            assertThat(read.info().created()).isNull();
        }
        assertThat(fact(one(ResourceKind.OBJECT_STORAGE, "forgotten-us-east-1"), ServiceAttributes.OLDEST_UPLOAD))
                .isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void uploadsAreAnExtraWithAPrice() {
        assertThat(snapshot.stats().paidCost()).isEqualTo(Amounts.of(Money.usd("0.00002")));
        long before = cloud.aws.count("s3:ListBucketMultipartUploads");
        CostSnapshot without = cloud.builder()
                .build()
                .collect(CollectRequest.builder().only(Part.OBJECT_STORAGE).build());
        assertThat(cloud.aws.count("s3:ListBucketMultipartUploads")).isEqualTo(before);
        assertThat(without.part(ServiceParts.INCOMPLETE_UPLOADS)).isEqualTo(PartStatus.NOT_ASKED);
        assertThat(without.resources())
                .hasSize(4)
                .noneMatch(each ->
                        each.info().attributes().get(ServiceAttributes.UPLOADS).isPresent());
    }

    @Test
    void functionsLogsTablesCachesAndClustersHaveTheirFacts() {
        CloudResource function = one(AwsKinds.FUNCTION, "report-us-east-1");
        assertThat(fact(function, ServiceAttributes.MEMORY)).isEqualTo(new BigDecimal("1024"));
        assertThat(fact(function, AwsAttributes.ARCHITECTURE)).isEqualTo("arm64");
        assertThat(fact(function, ServiceAttributes.MODIFIED)).isEqualTo(Instant.parse("2026-05-04T10:11:12.345Z"));
        CloudResource logs = one(AwsKinds.LOG_GROUP, "/aws/lambda/resize-us-east-1");
        assertThat(fact(logs, ServiceAttributes.STORED)).isEqualTo(new BigDecimal("5000000000"));
        assertThat(logs.info().attributes().get(ServiceAttributes.RETENTION_DAYS))
                .isEmpty();
        assertThat(fact(one(AwsKinds.LOG_GROUP, "/app/web-us-east-1"), ServiceAttributes.RETENTION_DAYS))
                .isEqualTo(new BigDecimal("30"));
        CloudResource table = one(AwsKinds.TABLE, "carts-us-east-1");
        assertThat(fact(table, ServiceAttributes.BILLING_MODE)).isEqualTo("PROVISIONED");
        assertThat(fact(table, ServiceAttributes.READ_UNITS)).isEqualTo(new BigDecimal("100"));
        assertThat(fact(one(AwsKinds.TABLE, "events-us-east-1"), ServiceAttributes.BILLING_MODE))
                .isEqualTo("PAY_PER_REQUEST");
        assertThat(fact(one(AwsKinds.CACHE, "sessions-us-east-1"), ServiceAttributes.NODES))
                .isEqualTo(new BigDecimal("2"));
        assertThat(fact(one(AwsKinds.CONTAINER_CLUSTER, "jobs"), ServiceAttributes.TASKS))
                .isEqualTo(new BigDecimal("7"));
        KubernetesCluster cluster = (KubernetesCluster) one(ResourceKind.KUBERNETES_CLUSTER, "shop-us-east-1");
        assertThat(cluster.version()).isEqualTo("1.33");
        assertThat(fact(cluster, ServiceAttributes.NODE_GROUPS)).isEqualTo(new BigDecimal("2"));
        assertThat(cluster.price().monthlyCost()).contains(Money.usd("73"));
    }

    /** The estate has a cluster named jobs in each region. */
    @Test
    void thingsOfOneNameInTwoRegionsAreTwo() {
        assertThat(of(AwsKinds.CONTAINER_CLUSTER))
                .extracting(CloudResource::id)
                .containsExactlyInAnyOrder("us-east-1/jobs", "eu-central-1/jobs");
    }

    @Test
    void aTableThatMayNotBeLookedAtIsKeptByName() {
        cloud.fault(AwsFaults.denied("dynamodb:DescribeTable"));
        CostSnapshot denied = read();
        assertThat(denied.part(ServiceParts.TABLES)).isEqualTo(PartStatus.PARTLY);
        assertThat(denied.resources())
                .filteredOn(each -> each.kind().equals(AwsKinds.TABLE))
                .hasSize(4)
                .allMatch(each -> each.info().attributes().asMap().isEmpty());
        assertThat(denied.issues())
                .extracting(Issue::message)
                .anyMatch(message -> message.contains("Allow the action dynamodb:DescribeTable in the policy"));
    }

    @Test
    void aServiceThatIsNotSignedUpForIsNotOffered() {
        cloud.fault(notSignedUp());
        CostSnapshot off = read();
        assertThat(off.part(ServiceParts.FUNCTIONS)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(off.issues()).extracting(Issue::code).containsOnly(IssueCode.NOT_OFFERED);
    }

    private static Fault notSignedUp() {
        return AwsFaults.notSignedUp().on(AwsFaults.path("lambda:ListFunctions"));
    }
}
