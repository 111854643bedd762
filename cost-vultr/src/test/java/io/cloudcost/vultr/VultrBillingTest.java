package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.LoggedRequest;
import io.cloudcost.simulator.vultr.PendingShape;
import io.cloudcost.simulator.vultr.VultrInvoice;
import io.cloudcost.simulator.vultr.VultrLine;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VultrBillingTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Part[] BILLING = {Part.ACCOUNT, Part.INVOICES, Part.INVOICE_ITEMS, Part.PENDING_CHARGES};

    @Test
    void theBillingPartAloneAsksForNothingElse() {
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(40).build())) {
            CostSnapshot snapshot = billing(cloud);
            assertThat(paths(cloud)).allMatch(path -> path.contains("/billing/") || path.endsWith("/account"));
            assertThat(cloud.vultr.requests())
                    .hasSize(cloud.vultr.leastForWhatWasAsked().requests());
            assertThat(snapshot.isComplete()).isTrue();
            assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.NOT_ASKED);
            assertThat(snapshot.charges()).isNotEmpty();
        }
    }

    @Test
    void readsLinesOfTheAskedMonthsAndHeadsOfAll() {
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(40).invoices(8).build())) {
            CostSnapshot snapshot = billing(cloud);
            assertThat(snapshot.invoices()).hasSize(8);
            assertThat(snapshot.invoices().stream().filter(invoice -> invoice.lines() == PartStatus.READ))
                    .hasSize(2);
            assertThat(snapshot.invoices().stream().filter(invoice -> invoice.lines() == PartStatus.NOT_ASKED))
                    .hasSize(6);
            assertThat(months(snapshot, Feed.INVOICE)).containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
            assertThat(months(snapshot, Feed.PENDING)).containsExactly(NOVEMBER);
        }
    }

    @Test
    void doesNotFetchWhatIsKnownAsFinal() {
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(40).invoices(2).build())) {
            List<String> all = billing(cloud).invoices().stream()
                    .map(invoice -> invoice.id())
                    .toList();
            cloud.vultr.clearRequests();
            CostSnapshot snapshot = cloud.builder()
                    .build()
                    .collect(CollectRequest.builder()
                            .only(BILLING)
                            .knownFinal(all)
                            .build());
            assertThat(paths(cloud)).noneMatch(path -> path.endsWith("/items"));
            assertThat(snapshot.invoices()).hasSize(2);
            assertThat(months(snapshot, Feed.INVOICE)).isEmpty();
            assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.READ);
        }
    }

    @ParameterizedTest
    @EnumSource(PendingShape.class)
    void readsPendingChargesInEachShape(PendingShape shape) {
        try (VultrFixture cloud = VultrFixture.start(
                VultrFixture.spec().instances(60).pendingShape(shape).build())) {
            CostSnapshot snapshot = billing(cloud);
            ChargeSet pending = pending(snapshot);
            assertThat(pending.coverage().complete()).isTrue();
            assertThat(pending.coverage().state()).isEqualTo(PeriodState.OPEN);
            assertThat(pending.coverage().total())
                    .isEqualTo(Amounts.of(
                            Money.usd(cloud.vultr.estate().truth().bills().pendingTotal())));
            assertThat(snapshot.issues()).isEmpty();
        }
    }

    @Test
    void nothingPendingIsNewsToo() {
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(40).build())) {
            cloud.fault(Faults.body("{\"pending_charges\":[]}").on("/billing/pending-charges"));
            CostSnapshot snapshot = billing(cloud);
            assertThat(pending(snapshot).coverage().complete()).isTrue();
            assertThat(pending(snapshot).charges()).isEmpty();
            assertThat(snapshot.issues())
                    .extracting(issue -> issue.code().name())
                    .contains("pending-charges-differ");
        }
    }

    @Test
    void chargesNameTheAccountThoughItIsReadLast() {
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(40).build())) {
            cloud.fault(Faults.status(503).on("/account").times(2));
            CostSnapshot snapshot = billing(cloud);
            assertThat(pending(snapshot).charges())
                    .isNotEmpty()
                    .extracting(charge -> charge.account().billingAccountId())
                    .containsOnly(snapshot.source().account());
        }
    }

    @Test
    void aDifferenceBetweenLinesAndInvoiceIsNamed() {
        try (VultrFixture cloud = VultrFixture.start(VultrFixture.spec()
                .instances(40)
                .invoiceMismatch(new BigDecimal("0.01"))
                .build())) {
            CostSnapshot snapshot = billing(cloud);
            String newest = String.valueOf(
                    cloud.vultr.estate().truth().bills().invoices().get(0).id());
            assertThat(snapshot.issues())
                    .filteredOn(issue -> issue.code().equals(IssueCode.INVOICE_MISMATCH))
                    .singleElement()
                    .extracting(Issue::message)
                    .asString()
                    .contains(newest, "0.01 USD");
        }
    }

    @Test
    void tiesLinesToResourcesOnlyWhereThatIsCertain() {
        try (VultrFixture cloud = VultrFixture.start(
                VultrFixture.spec().instances(200).linesPerInvoice(400).build())) {
            CostSnapshot snapshot = cloud.builder().build().collect();
            VultrInvoice invoice =
                    cloud.vultr.estate().truth().bills().invoices().get(0);
            List<CostRecord> charges =
                    set(snapshot, YearMonth.of(2026, 10), Feed.INVOICE).charges();
            int tied = 0;
            for (int at = 0; at < charges.size(); at++) {
                VultrLine line = invoice.lines().get(at);
                String id = charges.get(at).resource().id();
                if (line.ambiguous() || line.resourceId().isEmpty()) {
                    assertThat(id).as("%s", line).isNull();
                } else if (id != null) {
                    assertThat(id).as("%s", line).isEqualTo(line.resource());
                    tied++;
                }
            }
            long machines = invoice.lines().stream()
                    .filter(line -> !line.ambiguous() && line.resourceId().isPresent())
                    .filter(line ->
                            line.product().contains("Compute") || line.product().contains("Metal"))
                    .count();
            assertThat(tied).isGreaterThanOrEqualTo((int) machines);
        }
    }

    @Test
    void keepsTheTextOfALineAndSaysWhatItIs() {
        String items = """
                {"invoice_items":[
                 {"description":"1.1.1.1 (8192 MB) [my-instance]","product":"Vultr Cloud Compute",
                  "start_date":"2026-10-15T00:00:00+00:00","end_date":"2026-10-30T23:59:59+00:00",
                  "units":371,"unit_type":"hours","unit_price":0.0595,"total":22.09},
                 {"description":"Promotional credit","product":"Credit","start_date":"2026-10-01","end_date":"2026-10-01","total":"-10.00"},
                 {"product":"Tax","total":1.5},
                 {"description":"Something new","product":"Quantum Leap","start_date":"2026-10-01","total":3}]}""";
        try (VultrFixture cloud = VultrFixture.start(
                        VultrFixture.spec().instances(0).invoices(1).build());
                VultrClient client = cloud.client()) {
            cloud.fault(Faults.body(items).on("/billing/invoices/*/items"));
            List<CostRecord> charges = client.invoiceItems(
                            client.invoices().findFirst().orElseThrow().id())
                    .toList();
            CostRecord usage = charges.get(0);
            assertThat(usage.billedCost()).isEqualTo(Money.usd("22.09"));
            assertThat(usage.charge().description()).isEqualTo("1.1.1.1 (8192 MB) [my-instance]");
            assertThat(usage.chargePeriod()).hasToString("2026-10-15T00:00:00Z/2026-10-31T00:00:00Z");
            assertThat(usage.billingPeriod().yearMonth()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(usage.service().name()).isEqualTo("Vultr Cloud Compute");
            assertThat(usage.pricing().quantity()).isEqualByComparingTo("371");
            assertThat(usage.extensions())
                    .containsEntry("x_InvoiceItemUnits", "371")
                    .containsEntry("x_InvoiceItemUnitPrice", "0.0595")
                    .containsEntry("x_InvoiceItemUnitType", "hours");
            assertThat(charges.get(1).chargePeriod()).hasToString("2026-10-01T00:00:00Z/2026-10-02T00:00:00Z");
            assertThat(charges)
                    .extracting(charge -> charge.charge().category())
                    .containsExactly(
                            ChargeCategory.USAGE, ChargeCategory.CREDIT, ChargeCategory.TAX, ChargeCategory.USAGE);
            assertThat(charges.get(2).chargePeriod()).isEqualTo(charges.get(2).billingPeriod());
            assertThat(charges.get(3).service().name()).isEqualTo("Quantum Leap");
        }
    }

    private static CostSnapshot billing(VultrFixture cloud) {
        return cloud.builder()
                .build()
                .collect(CollectRequest.builder().only(BILLING).build());
    }

    private static ChargeSet pending(CostSnapshot snapshot) {
        return set(snapshot, NOVEMBER, Feed.PENDING);
    }

    private static ChargeSet set(CostSnapshot snapshot, YearMonth month, Feed feed) {
        return snapshot.chargeSets().stream()
                .filter(set -> set.coverage().feed().equals(feed))
                .filter(set -> set.coverage().billingPeriod().yearMonth().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static Set<YearMonth> months(CostSnapshot snapshot, Feed feed) {
        return snapshot.coverage().stream()
                .filter(unit -> unit.feed().equals(feed))
                .map(unit -> unit.billingPeriod().yearMonth())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> paths(VultrFixture cloud) {
        return cloud.vultr.requests().stream().map(LoggedRequest::path).toList();
    }
}
