package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adds the bills up again, naively, over what is served. */
class BillRecountTest {

    private static final CloudOptions UNLIMITED = CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE);

    @ParameterizedTest(name = "seed {0}, {1} lines")
    @CsvSource({"1, 0", "2, 3", "3, 40", "4, 620", "5, -1"})
    void invoicesAreTheSumsOfTheirLines(long seed, int lines) throws Exception {
        VultrSpec.Builder spec = VultrEstate.spec().seed(seed).instances(120).invoices(4);
        VultrEstate estate = VultrEstate.generate((lines < 0 ? spec : spec.linesPerInvoice(lines)).build());
        try (FakeVultr cloud = FakeVultr.start(estate, UNLIMITED)) {
            Client client = new Client(cloud.endpoint(), cloud.apiKey());
            List<Map<String, Object>> invoices = client.all("/billing/invoices", "billing_invoices", 3);
            assertThat(invoices).hasSize(4);
            for (int i = 0; i < invoices.size(); i++) {
                check(client, invoices.get(i), estate.truth().bills().invoices().get(i), lines);
            }
        }
    }

    private static void check(Client client, Map<String, Object> invoice, VultrInvoice truth, int wanted)
            throws Exception {
        String path = "/billing/invoices/" + invoice.get("id") + "/items";
        List<Map<String, Object>> lines = client.all(path, "invoice_items", 500);
        assertThat(lines).hasSize(wanted < 0 ? truth.lines().size() : wanted);
        assertThat(sum(lines)).isEqualByComparingTo(Values.number(invoice, "amount"));
        assertThat(sum(lines)).isEqualByComparingTo(truth.linesTotal());
        assertThat(instant(Values.text(invoice, "date")))
                .isEqualTo(truth.date())
                .isEqualTo(truth.end().plusSeconds(1805));
        Map<String, BigDecimal> byProduct = new TreeMap<>();
        for (Map<String, Object> line : lines) {
            byProduct.merge(
                    Values.text(line, "product"), Values.number(line, "total").setScale(2), BigDecimal::add);
            assertThat(instant(Values.text(line, "start_date"))).isBetween(truth.start(), truth.end());
            assertThat(instant(Values.text(line, "end_date"))).isBetween(truth.start(), truth.end());
        }
        assertThat(truth.byProduct()).isEqualTo(byProduct);
    }

    @Test
    void aPlantedDifferenceIsInTheNewestInvoiceAlone() {
        VultrEstate estate = VultrEstate.generate(VultrEstate.spec()
                .invoices(2)
                .invoiceMismatch(new BigDecimal("0.07"))
                .build());
        List<VultrInvoice> invoices = estate.truth().bills().invoices();
        assertThat(invoices.get(0).amount().subtract(invoices.get(0).linesTotal()))
                .isEqualByComparingTo("0.07");
        assertThat(invoices.get(1).amount())
                .isEqualByComparingTo(invoices.get(1).linesTotal());
    }

    @ParameterizedTest
    @CsvSource({"LINES, total", "HISTORY, amount"})
    void pendingChargesAddUpInEitherShape(PendingShape shape, String field) throws Exception {
        VultrEstate estate = VultrEstate.generate(
                VultrEstate.spec().pendingLines(700).pendingShape(shape).build());
        try (FakeVultr cloud = FakeVultr.start(estate, UNLIMITED)) {
            Client client = new Client(cloud.endpoint(), cloud.apiKey());
            Map<String, Object> answer = client.json("/billing/pending-charges");
            List<Map<String, Object>> lines = Values.list(answer, "pending_charges");
            assertThat(answer).doesNotContainKey("meta");
            assertThat(lines).hasSize(700);
            BigDecimal sum = lines.stream().map(l -> Values.number(l, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(estate.truth().bills().pendingTotal());
            assertThat(sum)
                    .isEqualByComparingTo(
                            Values.number(Values.object(client.json("/account"), "account"), "pending_charges"));
        }
    }

    private static BigDecimal sum(List<Map<String, Object>> lines) {
        return lines.stream().map(l -> Values.number(l, "total")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
