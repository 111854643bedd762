package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service may say that it is asked too much, in its own words. */
class AwsThrottlingTest {

    /** Without these nothing else is asked. */
    private static final Set<String> FIRST =
            Set.of("sts:GetCallerIdentity", "ec2:DescribeRegions", "ec2:DescribeInstances");

    /** What needs no more than these, tags of nothing among it. */
    private static final Set<Part> READ = Set.of(Part.ACCOUNT, AwsParts.REGIONS, Part.INSTANCES, ServiceParts.TAGS);

    private static AwsFixture cloud;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(
                AwsFixture.spec().withMonths(1).withInstances(6).withRegions(List.of("us-east-1")));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clear() {
        cloud.clearFaults();
    }

    @Test
    void everyActionIsTriedAgain() throws IOException {
        CostSnapshot plain = collect(3);
        List<String> actions = AwsPolicyTest.actions();
        actions.forEach(action ->
                cloud.fault(AwsFaults.throttled().on(AwsFaults.path(action)).times(1)));
        CostSnapshot throttled = collect(3);
        assertThat(throttled.issues()).isEqualTo(plain.issues());
        assertThat(throttled.parts()).isEqualTo(plain.parts());
        assertThat(throttled.resources()).isEqualTo(plain.resources());
        assertThat(throttled.charges()).isEqualTo(plain.charges());
        assertThat(throttled.stats().rateLimited()).isEqualTo(actions.size());
        assertThat(throttled.stats().retries()).isEqualTo(actions.size());
    }

    @Test
    void aStormCostsThePartsThatItHitsAndIsSaid() throws IOException {
        for (String action : AwsPolicyTest.actions()) {
            if (!FIRST.contains(action)) {
                cloud.fault(AwsFaults.throttled().on(AwsFaults.path(action)));
            }
        }
        CostSnapshot snapshot = collect(1);
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.resources()).isNotEmpty();
        assertThat(snapshot.charges()).isEmpty();
        for (Part part : AwsFixture.everyPart()) {
            if (!READ.contains(part)) {
                assertThat(snapshot.part(part)).as(part.name()).isIn(PartStatus.FAILED, PartStatus.PARTLY);
            }
        }
        assertThat(snapshot.issues()).isNotEmpty().extracting(Issue::code).containsOnly(IssueCode.RATE_LIMIT);
    }

    /** Thirteen requests of sixteen that a second has; after the first only eight. */
    @Test
    void isAskedMoreSlowlyAfterAStorm() {
        cloud.fault(
                AwsFaults.throttled().on(AwsFaults.path("ce:GetCostAndUsage")).times(1));
        LocalDate day = LocalDate.of(2026, 11, 10);
        long start = System.nanoTime();
        try (AwsClient client =
                cloud.builder().set(AwsSettings.COST_EXPLORER_RATE, 16).buildClient()) {
            for (int question = 0; question < 12; question++) {
                client.costs(CostQuestion.between(day, day.plusDays(1)));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    }

    static Set<String> services() {
        return new TreeSet<>(AwsPolicyTest.partsByService().keySet());
    }

    /** Each call is tried as often as was allowed and not once more; the other services do not notice. */
    @ParameterizedTest
    @MethodSource("services")
    void aStormThatLastsEndsWithTheTriesOfItsService(String service) throws IOException {
        Part another = service.equals("logs") ? ServiceParts.CACHES : ServiceParts.LOG_GROUPS;
        Set<Part> asked = new HashSet<>(AwsPolicyTest.partsByService().get(service));
        asked.add(another);
        AwsPolicyTest.actions().stream()
                .filter(action -> action.startsWith(service + ":") && !action.equals("ec2:DescribeRegions"))
                .forEach(action -> cloud.fault(AwsFaults.throttled().on(AwsFaults.path(action))));
        CostSnapshot snapshot = collect(3, asked);
        assertThat(snapshot.part(another)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.parts()).containsValue(PartStatus.FAILED);
        assertThat(snapshot.issues()).isNotEmpty().extracting(Issue::code).containsOnly(IssueCode.RATE_LIMIT);
        assertThat(snapshot.stats().rateLimited()).isPositive();
        assertThat(3 * snapshot.stats().retries())
                .as("two of three tries")
                .isEqualTo(2 * snapshot.stats().rateLimited());
    }

    private static CostSnapshot collect(int attempts) {
        return collect(attempts, AwsFixture.everyPart());
    }

    private static CostSnapshot collect(int attempts, Collection<Part> parts) {
        return cloud.builder()
                .regions(List.of("us-east-1"))
                .maxAttempts(attempts)
                .build()
                .collect(CollectRequest.builder()
                        .only(parts.toArray(Part[]::new))
                        .build());
    }
}
