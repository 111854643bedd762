package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.GroupResult;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.resource.Machine;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.CollectorBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials, rights, regions and limits. */
class AwsAccessTest {

    /** What cannot be asked in vain, and costs money. */
    private static final Set<Part> NOT_TRIED = Set.of(
            ServiceParts.INCOMPLETE_UPLOADS, ExtraParts.ANOMALIES, AdviceParts.RIGHTSIZING, AdviceParts.PURCHASES);

    @Test
    void looksAtRightsWithoutAPaidCall() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            AccessCheck check = cloud.builder().build().check();
            assertThat(check.ok()).isTrue();
            assertThat(check.access().keySet())
                    .containsExactlyInAnyOrderElementsOf(AwsParts.all().stream()
                            .filter(part -> !NOT_TRIED.contains(part))
                            .toList());
            assertThat(check.access().values()).containsOnly(Access.GRANTED);
            assertThat(check.credentials())
                    .doesNotContain(AwsEstate.SECRET_MARK, cloud.aws.estate().accessKeyId());
            assertThat(cloud.aws.requests())
                    .filteredOn(seen -> seen.path().startsWith("/ce/"))
                    .isNotEmpty()
                    .allMatch(seen -> seen.status() == 400);
        }
    }

    @Test
    void takesTheRoleOfTheMachine() throws IOException {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec());
                InstanceMetadata machine = new InstanceMetadata(
                        cloud.aws.estate().accessKeyId(), cloud.aws.estate().secretAccessKey())) {
            CollectorBuilder<?> builder = CostCollectors.builder("aws")
                    .environment(Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", machine.address())::get)
                    .endpoint(cloud.aws.endpoint())
                    .set("aws.costExplorer.rateLimit", "1000");
            assertThat(builder.hasCredentials()).isTrue();
            AccessCheck check = builder.build().check();
            assertThat(check.ok()).as(check.issues().toString()).isTrue();
            assertThat(check.credentials())
                    .contains("this machine's role", cloud.aws.estate().account());
        }
    }

    @Test
    void saysThatATokenHasExpired() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            cloud.fault(AwsFaults.expiredToken().when(call -> !call.path().startsWith("/ec2/")));
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.issues())
                    .filteredOn(issue -> issue.code().equals(IssueCode.AUTHENTICATION))
                    .extracting(Issue::message)
                    .anyMatch(message -> message.contains("have expired; sign in again or get new ones"));
        }
    }

    @Test
    void goesWithAClockThatIsWrong() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            cloud.aws.clockAhead(Duration.ofMinutes(20));
            CostSnapshot snapshot = cloud.builder().build().collect();
            assertThat(snapshot.isComplete()).isTrue();
            assertThat(snapshot.stats().retries()).isPositive();
        }
    }

    @Test
    void takesOnARoleInEachAccountOfAnOrganisation() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            GroupResult result = cloud.builder()
                    .externalId(AwsEstate.EXTERNAL_ID)
                    .buildGroup(List.of("111111111111", "222222222222"), AwsEstate.ROLE)
                    .collect();
            assertThat(result.failures()).isEmpty();
            assertThat(result.snapshots())
                    .extracting(snapshot -> snapshot.source().account())
                    .containsExactly("111111111111", "222222222222");
            assertThat(cloud.aws.count("sts:AssumeRole")).isGreaterThanOrEqualTo(2);
            assertThatThrownBy(() -> cloud.builder()
                            .role("arn:aws:iam::111111111111:role/" + AwsEstate.ROLE)
                            .externalId("wrong")
                            .build()
                            .collect())
                    .hasMessageContaining("Allow the action sts:AssumeRole in the policy")
                    .hasMessageContaining("let the role trust them")
                    .message()
                    .doesNotContain(AwsEstate.SECRET_MARK);
        }
    }

    @Test
    void findsTheAccountsOfAnOrganisationInTheEnvironment() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            Map<String, String> environment = Map.of(
                    "AWS_COST_ACCOUNTS", "111111111111, 222222222222",
                    "AWS_COST_ROLE_NAME", AwsEstate.ROLE,
                    "AWS_COST_EXTERNAL_ID", AwsEstate.EXTERNAL_ID);
            AwsCollectorBuilder builder = cloud.builder().environment(environment::get);
            GroupResult result = builder.buildAll().sideBySide(2).collect();
            assertThat(result.failures()).isEmpty();
            assertThat(result.snapshots())
                    .extracting(snapshot -> snapshot.source().account())
                    .containsExactly("111111111111", "222222222222");
            assertThatThrownBy(builder::build).hasMessageContaining("names 2 accounts");
        }
    }

    @Test
    void wantsSettingsOfAccountsToFit() {
        AwsCollectorBuilder builder = AwsCollector.builder().environment(name -> null);
        assertThatThrownBy(() -> builder.buildGroup(List.of("12"), "CostRead")).hasMessageContaining("twelve digits");
        assertThatThrownBy(() -> builder.buildGroup(List.of(), "CostRead")).hasMessageContaining("belong together");
        assertThatThrownBy(() -> builder.role("arn:aws:iam::111111111111:role/A")
                        .buildGroup(List.of("222222222222"), "CostRead"))
                .hasMessageContaining("Set either");
    }

    @Test
    void namesARegionThatIsNotEnabled() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot snapshot = cloud.builder()
                    .regions(List.of("eu-central-1", "ap-south-1"))
                    .build()
                    .collect();
            assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.PARTLY);
            assertThat(snapshot.resources())
                    .filteredOn(each -> each.region().isPresent())
                    .isNotEmpty()
                    .allMatch(each -> each.region().orElse("eu-central-1").equals("eu-central-1"));
            assertThat(snapshot.issues())
                    .filteredOn(issue -> Part.INSTANCES.equals(issue.part()))
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("The region ap-south-1", "not enabled");
        }
    }

    @Test
    void readsTheMachinesOfAllEnabledRegions() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            Map<String, Long> truth = cloud.aws.estate().machines().stream()
                    .filter(machine -> !machine.state().equals("terminated"))
                    .collect(Collectors.groupingBy(machine -> machine.region(), Collectors.counting()));
            assertThat(snapshot.resources(Machine.class).stream()
                            .collect(Collectors.groupingBy(each -> each.region().orElseThrow(), Collectors.counting())))
                    .isEqualTo(truth);
        }
    }

    @Test
    void asksCostExplorerOnceASecondUnlessTold() {
        try (AwsFixture cloud = AwsFixture.start(AwsFixture.spec())) {
            long began = System.nanoTime();
            CostSnapshot snapshot = cloud.builder()
                    .set(AwsSettings.COST_EXPLORER_RATE, 1)
                    .build()
                    .collect(CollectRequest.builder()
                            .only(AwsParts.COST_AND_USAGE, AwsParts.COST_BY_REGION)
                            .build());
            assertThat(snapshot.isComplete()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
    }

    @Test
    void endsAStormOfThrottling() {
        AwsEstate estate = AwsEstate.generate(AwsFixture.spec());
        try (FakeAws aws = FakeAws.start(
                estate, CloudOptions.defaults().withRequestsPerSecond(2).withRetryAfter(false))) {
            CostSnapshot snapshot = AwsCollector.builder()
                    .environment(Map.of("AWS_ENDPOINT_URL", aws.endpoint(), "AWS_REGIONS", "us-east-1")::get)
                    .accessKey(estate.accessKeyId(), estate.secretAccessKey())
                    .set(AwsSettings.COST_EXPLORER_RATE, 100)
                    .clock(Clock.fixed(AwsFixture.NOW, ZoneOffset.UTC))
                    .build()
                    .collect(CollectRequest.builder()
                            .only(AwsParts.COST_AND_USAGE, AwsParts.COST_BY_REGION)
                            .build());
            assertThat(snapshot.stats().rateLimited()).isPositive();
            assertThat(snapshot.isComplete()).isTrue();
        }
    }

    @Test
    void takesSettingsFromTheEnvironmentAndTellsAllThatAreWrong() {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", "AKIA0000000000000001",
                "AWS_SECRET_ACCESS_KEY", "secret-of-this-key",
                "AWS_REGIONS", "Frankfurt",
                "AWS_COST_LOOKBACK_DAYS", "many",
                "AWS_COST_EXTERNAL_ID", "x",
                "HTTPS_PROXY", "http://user:pw@proxy:1");
        assertThatThrownBy(() -> CostCollectors.builder("aws")
                        .environment(environment::get)
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(4)
                                .anyMatch(problem -> problem.contains("AWS_REGIONS") && problem.contains("Frankfurt"))
                                .anyMatch(problem -> problem.contains("AWS_COST_LOOKBACK_DAYS"))
                                .noneMatch(problem -> problem.contains("pw")));
    }

    /** A proxy with a password is refused, which tells whether it was looked at. */
    @ParameterizedTest
    @CsvSource({
        "https_proxy, HTTPS_PROXY, true",
        "HTTPS_PROXY, https_proxy, false",
        "HTTPS_PROXY, other, true",
        "http_proxy, HTTPS_PROXY, true",
        "HTTP_PROXY, HTTPS_PROXY, false"
    })
    void looksAtVariablesOfProxiesAsCurlDoes(String bad, String good, boolean refused) {
        CollectorBuilder<?> builder = CostCollectors.builder("aws");
        builder.environment(Map.of(
                "AWS_ACCESS_KEY_ID",
                "AKIA0000000000000001",
                "AWS_SECRET_ACCESS_KEY",
                "secret-of-this-key",
                bad,
                "http://user:pw@proxy:1",
                good,
                "http://proxy:1")::get);
        if (refused) {
            assertThatThrownBy(builder::build).hasMessageContaining("user or password");
        } else {
            builder.build();
        }
    }

    @Test
    void anEmptyVariableSwitchesTheProxyOff() {
        CollectorBuilder<?> builder = CostCollectors.builder("aws");
        builder.environment(Map.of(
                "AWS_ACCESS_KEY_ID", "AKIA0000000000000001",
                "AWS_SECRET_ACCESS_KEY", "secret-of-this-key",
                "https_proxy", "",
                "HTTPS_PROXY", "http://user:pw@proxy:1")::get);
        builder.build();
    }

    @Test
    void seesTheFilesThatAwsConfigureWrites(@TempDir Path home) throws IOException {
        CollectorBuilder<?> builder = CostCollectors.builder("aws");
        builder.environment(Map.of("HOME", home.toString())::get);
        assertThat(builder.hasCredentials()).isFalse();
        Files.createDirectory(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\nregion = eu-central-1\n");
        assertThat(builder.hasCredentials()).as("a region is no key").isFalse();
        Files.writeString(home.resolve(".aws/config"), "[default]\nsso_session = work\n");
        assertThat(builder.hasCredentials()).isTrue();
    }

    @Test
    void usesWhatAwssOwnSearchFinds() {
        assertThat(CostCollectors.aws().provider()).isEqualTo("aws");
        assertThatThrownBy(() -> AwsCollector.builder()
                        .environment(name -> null)
                        .profile("no-such-profile-of-this-test")
                        .endpoint("http://127.0.0.1:1")
                        .maxAttempts(1)
                        .build()
                        .collect())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("no-such-profile-of-this-test");
    }
}
