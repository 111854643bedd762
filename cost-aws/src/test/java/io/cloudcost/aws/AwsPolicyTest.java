package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.CollectRequest;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.PriceScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy in the documentation: it allows all that is asked, and each of its actions that is missing costs its own part alone. */
class AwsPolicyTest {

    private static final Pattern ACTION = Pattern.compile("\"([a-z0-9-]+:[A-Za-z0-9]+)\"");

    private static AwsFixture cloud;
    private static CostSnapshot whole;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(
                AwsFixture.spec().withMonths(1).withInstances(6).withRegions(List.of("us-east-1")));
        whole = collect();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clear() {
        cloud.clearFaults();
    }

    private static CostSnapshot collect() {
        return builder(List.of("us-east-1"))
                .build()
                .collect(CollectRequest.builder()
                        .only(AwsFixture.everyPart().toArray(Part[]::new))
                        .build());
    }

    private static AwsCollectorBuilder builder(List<String> regions) {
        return cloud.builder().regions(regions);
    }

    /** The actions of the first statement in the documentation, for a collection with everything. */
    static List<String> actions() throws IOException {
        return actions("Collect");
    }

    private static List<String> actions(String statement) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "aws.md"));
        int start = page.indexOf("{\"Sid\": \"" + statement + "\"");
        Matcher matcher = ACTION.matcher(page.substring(start, page.indexOf('}', start)));
        List<String> actions = new ArrayList<>();
        while (matcher.find()) {
            actions.add(matcher.group(1));
        }
        return actions;
    }

    @Test
    void allowsWhatJobsPricesAndExportsAskFor(@TempDir Path folder) throws IOException {
        try (AwsJobs bill = AwsJobs.start()) {
            bill.cloud.aws.put("us-east-1", "bills", "cur/a.csv", new byte[1]);
            bill.builder()
                    .buildActualCosts()
                    .orElseThrow()
                    .ask(new ActualCostRequest(bill.known(), Optional.empty(), true));
            bill.builder().buildPrices().orElseThrow().read(PriceScope.all());
            assertThat(asked(bill)).isSubsetOf(actions());
            BillingFileSource export = bill.builder().buildExport("s3://bills/cur");
            export.fetch(export.list().get(0), folder.resolve("copy"));
            Set<String> files = asked(bill);
            files.removeAll(actions());
            assertThat(files).isEqualTo(Set.copyOf(actions("Exports")));
        }
    }

    private static Set<String> asked(AwsJobs bill) {
        return bill.cloud.aws.requests().stream()
                .map(request -> request.path().substring(1).replace('/', ':'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allowsWhatIsAskedAndNoMore() throws IOException {
        Set<String> asked = new TreeSet<>(whole.stats().operations().keySet());
        asked.remove("sts:GetCallerIdentity");
        assertThat(asked).isEqualTo(new TreeSet<>(actions()));
        assertThat(whole.issues()).extracting(Issue::code).containsOnly(IssueCode.NOT_OFFERED);
    }

    /** All of them, so that no two of a service are together: side by side, since each asks the whole account. */
    static List<List<String>> batches() throws IOException {
        List<List<String>> batches = new ArrayList<>();
        // tags are asked for where there are things that may have some
        Map<String, Integer> next = new HashMap<>(Map.of("tag", 3));
        for (String action : actions()) {
            int batch = next.merge(action.substring(0, action.indexOf(':')), 1, Integer::sum) - 1;
            while (batches.size() <= batch) {
                batches.add(new ArrayList<>());
            }
            batches.get(batch).add(action);
        }
        return batches;
    }

    @ParameterizedTest
    @MethodSource("batches")
    void anActionThatIsMissingIsNamedAndCostsItsPartAlone(List<String> actions) {
        actions.forEach(action -> cloud.fault(AwsFaults.denied(action)));
        CostSnapshot snapshot = collect();
        Set<Part> struck = new HashSet<>();
        for (String action : actions) {
            Set<Part> own = struck(snapshot, action);
            assertThat(own).as("parts that lack " + action).isNotEmpty();
            assertThat(own)
                    .allSatisfy(part -> assertThat(snapshot.part(part)).isIn(PartStatus.FAILED, PartStatus.PARTLY));
            struck.addAll(own);
        }
        assertThat(snapshot.issues())
                .filteredOn(issue -> issue.code().equals(IssueCode.PERMISSION))
                .allMatch(issue -> actions.stream()
                        .anyMatch(action -> issue.message().contains("Allow the action " + action + " in the policy")));
        for (Part part : AwsParts.all()) {
            if (!struck.contains(part)) {
                assertThat(snapshot.part(part)).as(part + " without " + actions).isEqualTo(whole.part(part));
            }
        }
        assertThat(changedKinds(snapshot))
                .as("kinds of things that changed")
                .hasSizeLessThanOrEqualTo(2 * actions.size());
        looks(actions, struck);
    }

    /** Those that say so, and those that cannot be whole without them. */
    private static Set<Part> struck(CostSnapshot snapshot, String action) {
        Set<Part> struck = snapshot.issues().stream()
                .filter(issue -> issue.message().contains(action))
                .map(Issue::part)
                .collect(Collectors.toCollection(HashSet::new));
        if (struck.contains(Part.INSTANCES)) {
            struck.add(Part.INSTANCE_TYPES);
            struck.add(AwsParts.SPOT_PRICES);
        }
        if (struck.contains(Part.OBJECT_STORAGE)) {
            struck.add(ServiceParts.INCOMPLETE_UPLOADS);
        }
        return struck;
    }

    /** What is read of each service, and what has to be read for it. */
    static Map<String, List<Part>> partsByService() {
        Map<String, List<Part>> parts = new HashMap<>();
        AwsParts.paid().stream()
                .filter(part -> !part.equals(Part.UTILIZATION) && part.about().isEmpty())
                .forEach(part -> parts.computeIfAbsent("ce", service -> new ArrayList<>())
                        .add(part));
        parts.put(
                "ec2",
                List.of(
                        AwsParts.REGIONS,
                        Part.INSTANCES,
                        Part.INSTANCE_TYPES,
                        AwsParts.SPOT_PRICES,
                        Part.VOLUMES,
                        Part.VOLUME_SNAPSHOTS,
                        Part.ADDRESSES,
                        Part.NAT_GATEWAYS,
                        AdviceParts.RESERVATIONS));
        parts.put(
                "rds",
                List.of(
                        Part.DATABASES,
                        ServiceParts.DATABASE_CLUSTERS,
                        ServiceParts.DATABASE_SNAPSHOTS,
                        AdviceParts.RESERVATIONS));
        parts.put("pricing", List.of(Part.VOLUMES, Part.PRICES));
        parts.put("cloudwatch", List.of(Part.VOLUMES, Part.UTILIZATION));
        parts.put("elasticloadbalancing", List.of(Part.LOAD_BALANCERS));
        parts.put("savingsplans", List.of(AdviceParts.SAVINGS_PLANS));
        parts.put("cost-optimization-hub", List.of(AdviceParts.COST_OPTIMIZATION_HUB));
        parts.put("compute-optimizer", List.of(AdviceParts.COMPUTE_OPTIMIZER));
        parts.put("lambda", List.of(ServiceParts.FUNCTIONS));
        parts.put("tag", List.of(ServiceParts.FUNCTIONS, ServiceParts.TAGS));
        parts.put("s3", List.of(Part.OBJECT_STORAGE, ServiceParts.INCOMPLETE_UPLOADS));
        parts.put("logs", List.of(ServiceParts.LOG_GROUPS));
        parts.put("dynamodb", List.of(ServiceParts.TABLES));
        parts.put("elasticache", List.of(ServiceParts.CACHES));
        parts.put("eks", List.of(Part.CLUSTERS));
        parts.put("ecs", List.of(ServiceParts.CONTAINER_CLUSTERS));
        return parts;
    }

    /** One at a time, beside all else that is read of the same service. */
    @ParameterizedTest
    @MethodSource("actions")
    void eachActionOfAServiceCostsItsPartAlone(String action) {
        String service = action.substring(0, action.indexOf(':'));
        Part another = service.equals("logs") ? ServiceParts.CACHES : ServiceParts.LOG_GROUPS;
        Set<Part> asked = new HashSet<>(partsByService().get(service));
        asked.add(another);
        cloud.fault(AwsFaults.denied(action));
        CostSnapshot snapshot = builder(List.of("us-east-1"))
                .build()
                .collect(CollectRequest.builder()
                        .only(asked.toArray(Part[]::new))
                        .build());
        Set<Part> struck = struck(snapshot, action);
        assertThat(struck).isNotEmpty().doesNotContain(another);
        for (Part part : asked) {
            if (struck.contains(part)) {
                assertThat(snapshot.part(part)).as(part.name()).isIn(PartStatus.FAILED, PartStatus.PARTLY);
            } else {
                assertThat(snapshot.part(part)).as(part.name()).isEqualTo(whole.part(part));
            }
        }
        assertThat(snapshot.issues())
                .filteredOn(issue -> issue.code().equals(IssueCode.PERMISSION))
                .isNotEmpty()
                .allMatch(issue -> issue.message().contains("Allow the action " + action + " in the policy"));
    }

    private static Set<ResourceKind> changedKinds(CostSnapshot snapshot) {
        Map<ResourceKind, Set<String>> before = ids(whole);
        Map<ResourceKind, Set<String>> after = ids(snapshot);
        return before.keySet().stream()
                .filter(kind -> !before.get(kind).equals(after.get(kind)))
                .collect(Collectors.toSet());
    }

    private static Map<ResourceKind, Set<String>> ids(CostSnapshot snapshot) {
        return snapshot.resources().stream()
                .collect(Collectors.groupingBy(
                        CloudResource::kind, Collectors.mapping(CloudResource::id, Collectors.toSet())));
    }

    /** The look at rights tells of them, too; uploads are not tried, since S3 charges for it. */
    private static void looks(List<String> actions, Set<Part> struck) {
        AccessCheck check = builder(List.of("us-east-1")).build().check();
        assertThat(check.access().get(Part.ACCOUNT)).isEqualTo(Access.GRANTED);
        if (!struck.equals(Set.of(ServiceParts.INCOMPLETE_UPLOADS))
                && !actions.equals(List.of("s3:GetLifecycleConfiguration"))) {
            assertThat(check.access().values()).as("rights without " + actions).contains(Access.DENIED);
        }
    }

    @Test
    void aRegionThatIsNotEnabledCostsItsThingsAlone() {
        CostSnapshot snapshot =
                builder(List.of("us-east-1", "ap-south-1")).build().collect();
        for (Part part : List.of(
                Part.INSTANCES,
                Part.DATABASES,
                Part.CLUSTERS,
                ServiceParts.FUNCTIONS,
                ServiceParts.LOG_GROUPS,
                ServiceParts.TABLES,
                ServiceParts.CACHES,
                ServiceParts.CONTAINER_CLUSTERS)) {
            assertThat(snapshot.part(part)).isEqualTo(PartStatus.PARTLY);
            assertThat(snapshot.issues())
                    .filteredOn(issue -> part.equals(issue.part()))
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains("The region ap-south-1", "not enabled");
        }
        assertThat(snapshot.part(Part.OBJECT_STORAGE)).isEqualTo(PartStatus.READ);
        assertThat(ids(snapshot)).isEqualTo(ids(collect()));
    }
}
