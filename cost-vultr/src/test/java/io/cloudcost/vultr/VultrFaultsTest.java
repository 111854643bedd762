package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cloudcost.AuthenticationException;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.vultr.model.VultrAttributes;
import io.cloudcost.vultr.model.VultrParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For each fault the right figure or a named issue: the table of docs/faults.md. */
@Timeout(120)
class VultrFaultsTest {

    private static VultrFixture cloud;
    private static Figures right;

    @BeforeAll
    static void start() {
        cloud = VultrFixture.start(
                VultrFixture.spec().instances(520).linesPerInvoice(520).build());
        right = Figures.of(collect());
    }

    @AfterEach
    void clear() {
        cloud.clearFaults();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                arguments(
                        "429 with Retry-After",
                        Faults.status(429).retryAfter("1").times(1)),
                arguments("429 without Retry-After", Faults.status(429).times(1)),
                arguments("500 in HTML", Faults.status(500).html().times(1)),
                arguments("502 in HTML", Faults.status(502).html().times(1)),
                arguments("503 in HTML", Faults.status(503).html().times(1)),
                arguments("504 in HTML", Faults.status(504).html().times(1)),
                arguments("reset", Faults.reset().times(1)),
                arguments("cut", Faults.cut().on("/instances").times(1)),
                arguments("200 in HTML", Faults.htmlInsteadOfJson().times(1)),
                arguments("half a JSON", Faults.truncatedJson().on("/instances").times(1)),
                arguments("null at the end", VultrFaults.nullAtTheEnd()),
                arguments(
                        "no next at the end",
                        Faults.json(body -> links(body).ifPresent(links -> links.remove("next", "")))),
                arguments("numbers as text", VultrFaults.numbersAsText()),
                arguments("two date formats", VultrFaults.mixedDates()),
                arguments("unknown fields", VultrFaults.extraFields()),
                arguments("no meta on short lists", VultrFaults.missingMeta().on("/bare-metals")),
                arguments("no links on short lists", VultrFaults.missingLinks().on("/bare-metals")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void givesTheRightFigures(String name, Fault fault) {
        cloud.fault(fault);
        CostSnapshot snapshot = collect();
        assertThat(Figures.of(snapshot)).isEqualTo(right);
        assertThat(snapshot.isComplete()).isTrue();
        assertThat(snapshot.issues()).allMatch(issue -> issue.code().equals(IssueCode.UNKNOWN_PRICE));
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                arguments("429", Faults.status(429).retryAfter("0"), IssueCode.RATE_LIMIT, PartStatus.FAILED),
                arguments("429 without Retry-After", Faults.status(429), IssueCode.RATE_LIMIT, PartStatus.FAILED),
                arguments("500", Faults.status(500).html(), IssueCode.PROVIDER_ERROR, PartStatus.FAILED),
                arguments("502", Faults.status(502).html(), IssueCode.PROVIDER_ERROR, PartStatus.FAILED),
                arguments("503", Faults.status(503).html(), IssueCode.PROVIDER_ERROR, PartStatus.FAILED),
                arguments("504", Faults.status(504).html(), IssueCode.PROVIDER_ERROR, PartStatus.FAILED),
                arguments("reset", Faults.reset(), IssueCode.TRANSPORT, PartStatus.FAILED),
                arguments("cut", Faults.cut(), IssueCode.TRANSPORT, PartStatus.FAILED),
                arguments("half a JSON", Faults.truncatedJson(), IssueCode.TRANSPORT, PartStatus.FAILED),
                arguments("HTML", Faults.htmlInsteadOfJson(), IssueCode.PROVIDER_ERROR, PartStatus.FAILED),
                arguments("no list", Faults.body("{}"), IssueCode.RESPONSE, PartStatus.FAILED),
                arguments("null", Faults.body("null"), IssueCode.RESPONSE, PartStatus.FAILED),
                arguments("403", VultrFaults.missingRight(), IssueCode.PERMISSION, PartStatus.FAILED),
                arguments(
                        "same cursor",
                        VultrFaults.repeatedCursor("bmV4dF9fMA=="),
                        IssueCode.RESPONSE,
                        PartStatus.PARTLY),
                arguments("no meta", VultrFaults.missingMeta(), IssueCode.RESPONSE, PartStatus.PARTLY),
                arguments("no links", VultrFaults.missingLinks(), IssueCode.RESPONSE, PartStatus.PARTLY),
                arguments(
                        "a later page",
                        Faults.status(500).html().after(1),
                        IssueCode.PROVIDER_ERROR,
                        PartStatus.PARTLY),
                arguments(
                        "fewer than said",
                        Faults.json(body -> meta(body).ifPresent(meta -> meta.put("total", 9_999))),
                        IssueCode.RESPONSE,
                        PartStatus.PARTLY),
                arguments("bad elements", VultrFaults.field("ram", List.of()), IssueCode.RESPONSE, PartStatus.PARTLY),
                arguments("no ids", VultrFaults.field("id", null), IssueCode.RESPONSE, PartStatus.PARTLY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    void namesWhatIsMissing(String name, Fault fault, IssueCode code, PartStatus status) {
        cloud.fault(fault.on("/instances"));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(status);
        assertThat(issues(snapshot, Part.INSTANCES)).contains(code);
        assertThat(Figures.of(snapshot).charges()).isEqualTo(right.charges());
    }

    @Test
    void aStallThatPassesCostsOnlyTime() {
        cloud.fault(Faults.stall().on("/instances").times(1));
        CostSnapshot snapshot =
                cloud.builder().callTimeout(Duration.ofSeconds(3)).build().collect();
        assertThat(Figures.of(snapshot)).isEqualTo(right);
        assertThat(snapshot.stats().retries()).isPositive();
    }

    @Test
    void aStallEndsAtTheCallsTimeout() {
        cloud.fault(Faults.stall().on("/instances"));
        CostSnapshot snapshot = cloud.builder()
                .callTimeout(Duration.ofMillis(800))
                .maxAttempts(2)
                .build()
                .collect();
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.FAILED);
        assertThat(issues(snapshot, Part.INSTANCES)).contains(IssueCode.TRANSPORT);
    }

    @Test
    void aBadKeyIsSaidInPlainWords() {
        cloud.fault(VultrFaults.invalidToken());
        assertThat(refused()).contains("Invalid API token", "copy it again");
    }

    @Test
    void anAddressThatIsNotListedIsSaidInPlainWords() {
        cloud.fault(VultrFaults.unauthorizedAddress("203.0.113.25"));
        assertThat(refused()).contains("203.0.113.25", "access control list", "IPv6");
    }

    static Stream<Arguments> parts() {
        return Map.ofEntries(
                        Map.entry("/account", Part.ACCOUNT),
                        Map.entry("/account/bandwidth", VultrParts.BANDWIDTH),
                        Map.entry("/billing/history", VultrParts.BILLING_HISTORY),
                        Map.entry("/billing/invoices", Part.INVOICES),
                        Map.entry("/billing/invoices/*/items", Part.INVOICE_ITEMS),
                        Map.entry("/billing/pending-charges", Part.PENDING_CHARGES),
                        Map.entry("/bare-metals", Part.BARE_METALS),
                        Map.entry("/blocks", Part.VOLUMES),
                        Map.entry("/blocks/snapshots", Part.VOLUME_SNAPSHOTS),
                        Map.entry("/snapshots", Part.SNAPSHOTS),
                        Map.entry("/backups", Part.BACKUPS),
                        Map.entry("/reserved-ips", Part.ADDRESSES),
                        Map.entry("/load-balancers", Part.LOAD_BALANCERS),
                        Map.entry("/databases", Part.DATABASES),
                        Map.entry("/kubernetes/clusters", Part.CLUSTERS),
                        Map.entry("/object-storage", Part.OBJECT_STORAGE),
                        Map.entry("/vfs", Part.FILE_SYSTEMS),
                        Map.entry("/registries", Part.REGISTRIES),
                        Map.entry("/vpcs", Part.NAT_GATEWAYS),
                        Map.entry("/inference", Part.INFERENCE))
                .entrySet()
                .stream()
                .map(entry -> arguments(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void aDeniedPartIsLostAlone(String path, Part part) {
        cloud.fault(VultrFaults.missingRight().on(path));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(part)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.issues())
                .filteredOn(issue -> issue.code().equals(IssueCode.PERMISSION))
                .isNotEmpty()
                .allMatch(issue -> issue.message().contains("probably lacks the right"));
        assertThat(snapshot.parts().entrySet().stream()
                        .filter(entry -> entry.getValue() == PartStatus.FAILED)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(
                        part.equals(Part.INVOICES) ? List.of(Part.INVOICE_ITEMS, part) : List.of(part));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void mostAccountsHaveNoSubAccountsAndLackNothing(int status) {
        cloud.fault(Faults.status(status).on("/subaccounts"));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(VultrParts.SUB_ACCOUNTS)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(snapshot.isComplete()).isTrue();
        assertThat(snapshot.issues())
                .filteredOn(issue -> !issue.leavesGap())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.NOT_OFFERED);
                    assertThat(issue.part()).isEqualTo(VultrParts.SUB_ACCOUNTS);
                    assertThat(issue.message()).contains(status + "", "nothing is missing", "manage_users");
                });
        assertThat(cloud.builder().build().check().ok()).isTrue();
    }

    @Test
    void aFailureOfSubAccountsIsAFailure() {
        cloud.fault(Faults.status(500).on("/subaccounts"));
        assertThat(collect().part(VultrParts.SUB_ACCOUNTS)).isEqualTo(PartStatus.FAILED);
    }

    @Test
    void anUnknownStateIsUnknownAndNotIdle() {
        cloud.fault(VultrFaults.field("power_status", "hibernating"));
        CostSnapshot snapshot = collect();
        assertThat(Figures.of(snapshot).idle()).isZero();
        assertThat(Figures.of(snapshot).machines()).isEqualTo(right.machines());
        assertThat(snapshot.resources(Machine.class))
                .anyMatch(machine -> machine.state() == ResourceState.UNKNOWN
                        && machine.info()
                                .attributes()
                                .get(VultrAttributes.STATUS)
                                .isPresent());
        assertThat(issues(snapshot, Part.INSTANCES)).contains(IssueCode.UNKNOWN_VALUE);
    }

    @Test
    void anUnknownPlanIsAnUnknownPriceAndNotZero() {
        cloud.fault(VultrFaults.field("plan", "vxx-new-9c").on("/instances"));
        CostSnapshot snapshot = collect();
        long instances = right.resources().get("COMPUTE_INSTANCE");
        assertThat(Figures.of(snapshot).machines().unpriced()).isGreaterThanOrEqualTo((int) instances);
        assertThat(snapshot.issues())
                .anyMatch(issue -> issue.code().equals(IssueCode.UNKNOWN_PRICE)
                        && issue.message().contains("vxx-new-9c")
                        && issue.message().contains("(" + instances + ")"));
    }

    @Test
    void aPlanWithoutAMonthlyPriceIsAnUnknownPriceAndNotZero() {
        cloud.fault(VultrFaults.field("monthly_cost", null).on("/plans"));
        CostSnapshot snapshot = collect();
        int instances = right.resources().get("COMPUTE_INSTANCE").intValue();
        assertThat(Figures.of(snapshot).resources()).isEqualTo(right.resources());
        assertThat(Figures.of(snapshot).machines().unpriced()).isGreaterThanOrEqualTo(instances);
        assertThat(issues(snapshot, Part.PRICES)).contains(IssueCode.UNKNOWN_PRICE);
    }

    @Test
    void aBadDateCostsTheDateAlone() {
        cloud.fault(VultrFaults.field("date_created", "2020-1010T01:56:20"));
        CostSnapshot snapshot = collect();
        assertThat(Figures.of(snapshot).all()).isEqualTo(right.all());
        assertThat(issues(snapshot, Part.INSTANCES)).contains(IssueCode.UNREADABLE_VALUE);
    }

    @Test
    void badDatesOfLinesCostNoMoney() {
        cloud.fault(VultrFaults.field("start_date", "soon").on("/billing/invoices/*/items"));
        CostSnapshot snapshot = collect();
        assertThat(Figures.of(snapshot).charges()).isEqualTo(right.charges());
        assertThat(issues(snapshot, Part.INVOICE_ITEMS)).contains(IssueCode.UNREADABLE_VALUE);
    }

    @Test
    void aLineWithoutAnAmountIsNamedAndMakesItsMonthIncomplete() {
        cloud.fault(VultrFaults.field("total", null).on("/billing/invoices/*/items"));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.PARTLY);
        assertThat(issues(snapshot, Part.INVOICE_ITEMS)).contains(IssueCode.RESPONSE);
        assertThat(invoiced(snapshot)).noneMatch(Coverage::complete);
    }

    @Test
    void anInvoiceWithoutAReadableDateIsNamedAndNoMonthPassesForWhole() {
        String lost = String.valueOf(
                cloud.vultr.estate().truth().bills().invoices().get(0).id());
        cloud.fault(Faults.json(body -> first(body, "billing_invoices").put("date", "soon"))
                .on("/billing/invoices"));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.INVOICES)).isEqualTo(PartStatus.PARTLY);
        assertThat(snapshot.invoices()).extracting(Invoice::id).hasSize(2).doesNotContain(lost);
        assertThat(snapshot.issues())
                .filteredOn(issue -> Part.INVOICES.equals(issue.part()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.UNREADABLE_VALUE);
                    assertThat(issue.message()).contains("Invoice " + lost, "'soon'");
                });
        assertThat(invoiced(snapshot)).isNotEmpty().noneMatch(Coverage::complete);
    }

    @Test
    void linesThatAreMissingMakeAPeriodIncomplete() {
        cloud.fault(Faults.status(500).on("/billing/invoices/*/items").after(3).times(3));
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.PARTLY);
        assertThat(snapshot.chargeSets()).extracting(ChargeSet::coverage).anyMatch(unit -> !unit.complete());
    }

    @Test
    void withoutPricesMachinesAreCountedAndUnpriced() {
        cloud.fault(Faults.status(500).on("/plans"));
        CostSnapshot snapshot = collect();
        assertThat(Figures.of(snapshot).resources()).isEqualTo(right.resources());
        assertThat(Figures.of(snapshot).gpuMachines()).isEqualTo(right.gpuMachines());
        assertThat(issues(snapshot, Part.PRICES)).contains(IssueCode.UNKNOWN_PRICE, IssueCode.PROVIDER_ERROR);
    }

    @Test
    void withoutTheAccountTheIdIsMissingAndSaidSo() {
        cloud.fault(VultrFaults.missingRight().on("/account"));
        assertThat(collect().source().account()).isEqualTo("unidentified");
        assertThat(collect().issues()).anyMatch(issue -> issue.message().contains("accountId"));
        assertThat(cloud.builder().accountId("acme").build().collect().source().account())
                .isEqualTo("acme");
    }

    @SuppressWarnings("unchecked") // the simulator's JSON is maps and lists
    private static Optional<Map<String, Object>> meta(Map<String, ?> body) {
        return Optional.ofNullable((Map<String, Object>) body.get("meta"));
    }

    @SuppressWarnings("unchecked") // the same
    private static Optional<Map<String, Object>> links(Map<String, ?> body) {
        return meta(body).map(meta -> (Map<String, Object>) meta.get("links"));
    }

    @SuppressWarnings("unchecked") // the same
    private static Map<String, Object> first(Map<String, ?> body, String list) {
        return ((List<Map<String, Object>>) body.get(list)).get(0);
    }

    private static List<Coverage> invoiced(CostSnapshot snapshot) {
        return snapshot.coverage().stream()
                .filter(unit -> unit.feed().equals(Feed.INVOICE))
                .toList();
    }

    private static String refused() {
        AuthenticationException refused = catchThrowableOfType(AuthenticationException.class, VultrFaultsTest::collect);
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    private static List<IssueCode> issues(CostSnapshot snapshot, Part part) {
        return snapshot.issues().stream()
                .filter(issue -> part.equals(issue.part()))
                .map(Issue::code)
                .toList();
    }

    private static CostSnapshot collect() {
        return cloud.builder().maxAttempts(2).build().collect();
    }
}
