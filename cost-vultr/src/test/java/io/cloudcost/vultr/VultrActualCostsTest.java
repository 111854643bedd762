package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.PermissionException;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.LoggedRequest;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Matched;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VultrActualCostsTest {

    private static final Instant END = VultrJobs.OPEN.plus(Duration.ofMinutes(140));

    private VultrJobs bill;

    @BeforeEach
    void start() {
        bill = VultrJobs.start();
    }

    @AfterEach
    void stop() {
        bill.close();
    }

    @Test
    void aJobOverTheEndOfAMonthHasAPartInEach() {
        Item night = bill.known().get(1);
        ActualCostAnswer answer = ask(night);
        List<JobCost> parts = answer.costs().get(night.key());
        assertThat(parts).hasSize(2);
        assertThat(parts).extracting(JobCost::mayChange).containsExactly(false, true);
        assertThat(parts.get(0).fields()).containsKey("InvoiceId").containsEntry("Product", "Vultr Cloud Compute");
        assertThat(parts.get(1).fields()).doesNotContainKey("InvoiceId");
        assertThat(parts).extracting(JobCost::kind).containsOnly(JobCostKind.COMPUTE);
        assertThat(parts.get(0).period()).hasToString("2026-10-31T18:00:00Z/2026-11-01T00:00:00Z");
        assertThat(answer.matched()).containsEntry(night.key(), Matched.BY_DESCRIPTION);
    }

    @Test
    void readsTheMonthsOfTheJobsAlone() {
        ask(bill.known().get(0));
        assertThat(paths()).containsExactly("/v2/billing/pending-charges");
        ask(bill.known().get(2));
        assertThat(paths())
                .hasSize(3)
                .contains("/v2/billing/invoices")
                .filteredOn(path -> path.endsWith("/items"))
                .hasSize(1);
    }

    /** What is pending for the rest of the month is still read. */
    @Test
    void anInvoiceWithinTheMonthDoesNotEndIt() {
        Item night = bill.known().get(1);
        List<JobCost> before = ask(night).costs().get(night.key());
        bill.fault(Faults.json(VultrActualCostsTest::moveOldestInvoice).on("/billing/invoices"));
        assertThat(ask(night).costs().get(night.key())).isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private static void moveOldestInvoice(Map<String, @Nullable Object> body) {
        List<Map<String, Object>> invoices =
                (List<Map<String, Object>>) Objects.requireNonNull(body.get("billing_invoices"));
        invoices.stream()
                .min(Comparator.comparing(invoice -> String.valueOf(invoice.get("date"))))
                .orElseThrow()
                .put("date", "2026-11-10T00:00:00+00:00");
    }

    @Test
    void anAddressThatAnotherHadIsNotEnough() {
        isMissing(ask(job("other-label", "203.0.113.1")), IssueCode.NOT_IN_BILL, "address and label");
        isMissing(ask(job("train-1", "203.0.113.2")), IssueCode.NOT_IN_BILL, "address and label");
        assertThat(ask(job("train-1", null)).costs()).containsKey("job");
        assertThat(ask(job(null, "203.0.113.1")).costs()).containsKey("job");
    }

    @Test
    void withoutAddressAndLabelNothingIsGuessed() {
        isMissing(ask(job(null, null)), IssueCode.NOT_IN_BILL, "neither is kept");
    }

    @Test
    void aMonthThatDoesNotNameTheMachineIsSaid() {
        Item longer = VultrJobs.item("longer", VultrJobs.OPEN, END.plus(Duration.ofHours(3)), "train-1", "203.0.113.1");
        ActualCostAnswer answer = ask(longer);
        assertThat(answer.costs().get("longer")).isNotEmpty().allMatch(JobCost::mayChange);
        assertThat(answer.issues())
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .contains("longer", "part of their time");
    }

    @Test
    void aMachineThatWasTakenAwayIsSpot() {
        Item item = job("train-1", "203.0.113.1");
        Item spot = new Item(
                "spot",
                item.start(),
                item.end(),
                List.of(),
                item.resourceName(),
                item.address(),
                true,
                item.billingTags());
        assertThat(ask(spot).costs().get("spot"))
                .singleElement()
                .extracting(JobCost::kind)
                .isEqualTo(JobCostKind.SPOT_COMPUTE);
    }

    /** As the published description of the API has them: without product and end. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"pending_charges\":[%s]}", "[%s]"})
    void linesWithoutAnEndAreFound(String shape) {
        String line = "{\"id\":1,\"date\":\"2026-11-15T20:10:00+00:00\",\"type\":\"invoice\","
                + "\"description\":\"203.0.113.1 (1024 MB) [train-1]\",\"amount\":0.02,\"balance\":0}";
        bill.fault(Faults.body(String.format(shape, line)).on("/billing/pending-charges"));
        assertThat(ask(job("train-1", "203.0.113.1")).costs().get("job"))
                .singleElement()
                .extracting(JobCost::amount)
                .isEqualTo(Money.usd("0.02"));
    }

    @Test
    void creditsAndOtherThingsOfThatNameAreNotTheMachine() {
        String lines = "{\"pending_charges\":["
                + line("Vultr Cloud Compute", "203.0.113.1 (1024 MB) [train-1]", "1.00")
                + "," + line("Vultr Cloud Compute", "203.0.113.1 (1024 MB) [train-1]", "-0.40")
                + "," + line("Block Storage", "train-1 (50 GB)", "5.00")
                + "," + line("Credit", "203.0.113.1 (1024 MB) [train-1]", "-1.00") + "]}";
        bill.fault(Faults.body(lines).on("/billing/pending-charges"));
        assertThat(ask(job("train-1", "203.0.113.1")).costs().get("job"))
                .singleElement()
                .extracting(JobCost::amount)
                .isEqualTo(Money.usd("1.00"));
    }

    @Test
    void twoLinesThatSayTheSameAreStillTwo() {
        String twin = line("Vultr Cloud Compute", "203.0.113.1 (1024 MB) [train-1]", "1.00");
        bill.fault(
                Faults.body("{\"pending_charges\":[" + twin + "," + twin + "]}").on("/billing/pending-charges"));
        isMissing(ask(job("train-1", "203.0.113.1")), IssueCode.AMBIGUOUS, "nobody can tell");
    }

    @Test
    void aLineThatCannotBeReadIsTold() {
        bill.fault(Faults.body("{\"pending_charges\":[{\"product\":\"Vultr Cloud Compute\",\"total\":\"much\"}]}")
                .on("/billing/pending-charges"));
        ActualCostAnswer answer = ask(job("train-1", "203.0.113.1"));
        assertThat(answer.matched()).containsEntry("job", Matched.NOT_FOUND);
        assertThat(answer.issues()).extracting(Issue::code).contains(IssueCode.RESPONSE, IssueCode.NOT_IN_BILL);
    }

    @Test
    void aBillThatMayNotBeReadIsNoEmptyOne() {
        bill.fault(VultrFaults.missingRight().on("/billing/pending-charges"));
        assertThatThrownBy(() -> ask(job("train-1", "203.0.113.1"))).isInstanceOf(PermissionException.class);
    }

    private static String line(String product, String text, String total) {
        return "{\"product\":\"" + product + "\",\"description\":\"" + text
                + "\",\"start_date\":\"2026-11-15T20:10:00+00:00\",\"end_date\":\"2026-11-15T22:30:00+00:00\",\"units\":3,"
                + "\"unit_type\":\"hours\",\"unit_price\":0.0074,\"total\":" + total + "}";
    }

    private static Item job(String label, String address) {
        return VultrJobs.item("job", VultrJobs.OPEN, END, label, address);
    }

    private static void isMissing(ActualCostAnswer answer, IssueCode code, String why) {
        assertThat(answer.costs()).isEmpty();
        assertThat(answer.matched()).containsEntry("job", Matched.NOT_FOUND);
        assertThat(answer.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.message()).contains("job: ", why);
        });
    }

    private ActualCostAnswer ask(Item item) {
        return bill.builder()
                .buildActualCosts()
                .orElseThrow()
                .ask(new ActualCostRequest(List.of(item), Optional.empty(), false));
    }

    private List<String> paths() {
        return bill.cloud.vultr.requests().stream().map(LoggedRequest::path).toList();
    }
}
