package io.cloudcost.files;

import static io.cloudcost.files.Charges.balance;
import static io.cloudcost.files.Charges.rule;
import static io.cloudcost.files.Charges.sum;
import static io.cloudcost.files.Charges.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of each kind of cost, by the rules that say what becomes of it. */
class GcpBillingTest {

    private static final Source ACCOUNT = new Source("gcp", "AAAAAA-BBBBBB-CCCCCC");

    @TempDir
    Path folder;

    private CostStore store;
    private ImportResult result;

    @BeforeEach
    void open() {
        store = CostStores.open("duckdb::memory:");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void usageKeepsWhatTheExportSays() throws IOException {
        CostRecord charge = imported(
                        row(
                                "cost", "0.12345678901234567",
                                "cost_at_list", "\"0.2\"",
                                "credits", "[{\"type\":\"SUSTAINED_USAGE_DISCOUNT\",\"amount\":-1.5E-9}]",
                                "labels",
                                        "[{\"key\":\"team\",\"value\":\"core\"},{\"key\":\"team\",\"value\":\"twice\"},{\"key\":\"note\",\"value\":\"a: 12345678901234567890\"}]",
                                "system_labels", "[{\"key\":\"compute.googleapis.com/cores\",\"value\":\"4\"}]",
                                "resource",
                                        "{\"name\":\"vm-1\",\"global_name\":\"//compute.googleapis.com/projects/1/zones/z/instances/5551234567890123456\"}"))
                .get(0);
        assertThat(texts(
                        charge,
                        FocusColumn.BILLED_COST,
                        FocusColumn.EFFECTIVE_COST,
                        FocusColumn.LIST_COST,
                        FocusColumn.CONTRACTED_COST))
                .containsExactly("0.12345678751234567", "0.12345678751234567", "0.2", "0.12345678901234567");
        assertThat(texts(
                        charge,
                        FocusColumn.CHARGE_PERIOD_START,
                        FocusColumn.CHARGE_PERIOD_END,
                        FocusColumn.CONSUMED_QUANTITY,
                        FocusColumn.CONSUMED_UNIT,
                        FocusColumn.PRICING_QUANTITY,
                        FocusColumn.PRICING_UNIT,
                        FocusColumn.SUB_ACCOUNT_ID,
                        FocusColumn.REGION_ID,
                        FocusColumn.AVAILABILITY_ZONE,
                        FocusColumn.SERVICE_CATEGORY,
                        FocusColumn.RESOURCE_TYPE,
                        FocusColumn.PRICING_CATEGORY,
                        FocusColumn.SKU_PRICE_ID))
                .containsExactly(
                        "2026-09-03T10:00:00Z",
                        "2026-09-03T11:00:00Z",
                        "3600",
                        "Seconds",
                        "1",
                        "Hours",
                        "shop-prod",
                        "europe-west1",
                        "europe-west1-b",
                        "Compute",
                        "instances",
                        "Standard",
                        "2E27-4F75-95CD/0");
        assertThat(charge.tags().asMap())
                .isEqualTo(Map.of(
                        "team",
                        "core",
                        "note",
                        "a: 12345678901234567890",
                        "compute.googleapis.com/cores",
                        "4",
                        "project/env",
                        "prod"));
        assertThat(charge.extensions()).containsEntry("x_ServiceId", "6F81-5844-456A");
    }

    @Test
    void allCreditsButPromotionsLowerTheCharge() throws IOException {
        List<CostRecord> charges = imported(
                row(
                        "cost",
                        "10",
                        "credits",
                        "[{\"type\":\"DISCOUNT\",\"amount\":-1},{\"type\":\"COMMITTED_USAGE_DISCOUNT\",\"amount\":-2.25},"
                                + "{\"type\":\"PROMOTION\",\"amount\":-3,\"full_name\":\"Free trial\"},{\"type\":\"PROMOTION\",\"amount\":-0.5}]"));
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.CHARGE_CATEGORY,
                        FocusColumn.BILLED_COST,
                        FocusColumn.LIST_COST,
                        FocusColumn.CONTRACTED_COST,
                        FocusColumn.CHARGE_DESCRIPTION,
                        FocusColumn.PRICING_CATEGORY))
                .containsExactlyInAnyOrder(
                        List.of("Usage", "6.75", "10", "9", "N2 Instance Core", "Committed"),
                        Arrays.asList("Credit", "-3.5", "-3.5", "-3.5", "Free trial", null));
        assertThat(balance(result)).containsExactly("promotion 1 3.25 2 3.25");
    }

    @Test
    void aCreditMayMakeAChargeNegative() throws IOException {
        assertThat(imported(row("cost", "1", "credits", "[{\"type\":\"FREE_TIER\",\"amount\":-1.5}]"))
                        .get(0)
                        .text(FocusColumn.BILLED_COST))
                .isEqualTo("-0.5");
    }

    /** A commitment of 1 an hour, of which usage took 0.7; that usage is a row of its own. */
    @Test
    void aFeeIsNotCountedTwice() throws IOException {
        List<CostRecord> charges = imported(
                row(
                        "cost", "1",
                        "sku", "{\"id\":\"F\",\"description\":\"Commitment - dollar based v1: GCE for 1 year\"}",
                        "subscription", "{\"instance_id\":\"sub-1\"}",
                        "credits", "[{\"type\":\"FEE_UTILIZATION_OFFSET\",\"amount\":-0.7}]"),
                row(
                        "cost", "0.7",
                        "cost_at_list", "1.2",
                        "cost_at_effective_price_default", "\"1.1\"",
                        "subscription", "{\"instance_id\":\"sub-1\"}",
                        "consumption_model", "{\"id\":\"7754\",\"description\":\"Compute Flexible CUDs 1 Year\"}"),
                row("cost", "0.4", "consumption_model", "{\"id\":\"0\",\"description\":\"Default\"}"));
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.CHARGE_CATEGORY,
                        FocusColumn.BILLED_COST,
                        FocusColumn.CONTRACTED_COST,
                        FocusColumn.LIST_COST,
                        FocusColumn.PRICING_CATEGORY,
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        FocusColumn.COMMITMENT_DISCOUNT_ID,
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY))
                .containsExactlyInAnyOrder(
                        Arrays.asList("Purchase", "0.3", "0.3", "0.3", "Standard", null, "sub-1", "Spend"),
                        Arrays.asList("Usage", "0.7", "1.1", "1.2", "Committed", "Used", "sub-1", "Spend"),
                        Arrays.asList("Usage", "0.4", "0.4", "0.4", "Standard", null, null, null));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("1.4");
    }

    @Test
    void otherRowsAreCharged() throws IOException {
        List<CostRecord> charges = imported(
                row("cost", "0.35", "cost_type", "\"tax\""),
                row("cost", "0.005", "cost_type", "\"rounding_error\""),
                row("cost", "-2", "cost_type", "\"adjustment\"", "adjustment_info", "{\"type\":\"PRICE_CORRECTION\"}"),
                row("cost", "0.5", "cost_type", "\"brand_new\""),
                row("cost", "3", "transaction_type", "\"THIRD_PARTY_RESELLER\"", "seller_name", "\"Acme\""));
        assertThat(charges.stream()
                        .collect(Collectors.toMap(
                                Charges::rule,
                                charge -> texts(charge, FocusColumn.CHARGE_CATEGORY, FocusColumn.CHARGE_CLASS))))
                .isEqualTo(Map.of(
                        "tax", Arrays.asList("Tax", null),
                        "rounding", Arrays.asList("Adjustment", null),
                        "adjustment", Arrays.asList("Adjustment", "Correction"),
                        "other", Arrays.asList("Adjustment", null),
                        "usage", Arrays.asList("Usage", null)));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("1.855");
        assertThat(charges.stream().filter(charge -> rule(charge).equals("usage")))
                .extracting(charge -> texts(charge, FocusColumn.SERVICE_PROVIDER_NAME, FocusColumn.HOST_PROVIDER_NAME))
                .containsExactly(List.of("Acme", "Google Cloud"));
    }

    @Test
    void everyDigitIsKept() throws IOException {
        List<CostRecord> charges = imported(
                row("cost", "12345678901234567890.12345678901234567891"),
                row(
                        "cost",
                        "\"1000000000.00000000000000000001\"",
                        "credits",
                        "[{\"type\":\"DISCOUNT\",\"amount\":\"-1E-20\"}]"),
                row("cost", "\"9.12E-9\""),
                row("cost", "1.5e-12"));
        String sum = "12345678902234567890.12345679813384567891";
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo(sum);
        assertThat(balance(result)).containsExactly("usage 4 " + sum + " 4 " + sum);
    }

    @Test
    void anInvoiceMonthIsOnesOnTheWestCoast() throws IOException {
        imported(
                row("cost", "1", "invoice", "{\"month\":\"202603\"}"),
                row("cost", "1", "invoice", "{\"month\":\"202604\"}"),
                row("cost", "1", "invoice", "{\"month\":\"202611\"}"),
                row("cost", "1", "invoice", "{\"month\":\"202612\"}"));
        assertThat(result.periods())
                .extracting(period -> period.billingPeriod().start() + " "
                        + period.billingPeriod().end())
                .containsExactly(
                        "2026-03-01T08:00:00Z 2026-04-01T07:00:00Z",
                        "2026-04-01T07:00:00Z 2026-05-01T07:00:00Z",
                        "2026-11-01T07:00:00Z 2026-12-01T08:00:00Z",
                        "2026-12-01T08:00:00Z 2027-01-01T08:00:00Z");
    }

    @Test
    void badRowsGoToQuarantineWholeAndWithTheirLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bill.json"),
                row("cost", "2") + "\n\nno json\n" + row("cost", "\"x\"") + "\n"
                        + row("cost", "1", "credits", "[{\"type\":\"PROMOTION\",\"amount\":\"much\"}]") + "\n"
                        + row("cost", "1", "invoice", "{}") + "\n");
        result = CostImport.gcpBilling(file).into(store);
        assertThat(charges()).hasSize(1);
        assertThat(result.quarantined().first())
                .extracting(row -> row.line() + " " + row.faultyColumn().orElse("-") + " "
                        + row.faultyValue().orElse("-"))
                .containsExactly("3 - -", "4 BilledCost x", "5 BilledCost 1 + much", "6 BillingPeriodStart -");
        assertThat(result.quarantined().first().get(0).reason()).isEqualTo("It is no JSON object.");
        assertThat(result.balance().stream().filter(rule -> rule.rows() > 0))
                .extracting(rule -> rule.rule() + " " + rule.rows() + " " + rule.cost() + " " + rule.billed())
                .containsExactly("usage 1 2 2");
    }

    @Test
    void linesPackedLinesAndParquetSayTheSame() throws IOException, SQLException {
        List<String> rows = List.of(
                row("cost", "0.1", "credits", "[{\"type\":\"PROMOTION\",\"amount\":-0.05}]"),
                row("cost", "2.5", "labels", "[{\"key\":\"team\",\"value\":\"core\"}]"));
        List<Map<String, String>> fromLines = seen(imported(rows.toArray(String[]::new)));
        List<String> balance = balance(result);
        Path packed = folder.resolve("part-000.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(String.join("\n", rows).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        result = CostImport.gcpBilling(packed).into(store);
        assertThat(seen(charges())).isEqualTo(fromLines);
        Path parquet = folder.resolve("bill.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * REPLACE (CAST(replace(usage_start_time, ' UTC', '+00') AS TIMESTAMPTZ) AS usage_start_time, "
                            + "CAST(cost AS DECIMAL(38, 9)) AS cost) FROM read_json('" + folder.resolve("bill.json")
                            + "', format = 'newline_delimited', convert_strings_to_integers = false, columns = {billing_account_id: 'VARCHAR', "
                            + "usage_start_time: 'VARCHAR', usage_end_time: 'VARCHAR', currency: 'VARCHAR', cost_type: 'VARCHAR', cost: 'DOUBLE', "
                            + "credits: 'STRUCT(type VARCHAR, amount DOUBLE)[]', labels: 'STRUCT(\"key\" VARCHAR, \"value\" VARCHAR)[]', "
                            + "service: 'STRUCT(id VARCHAR, description VARCHAR)', sku: 'STRUCT(id VARCHAR, description VARCHAR)', "
                            + "project: 'STRUCT(id VARCHAR, name VARCHAR, labels STRUCT(\"key\" VARCHAR, \"value\" VARCHAR)[])', "
                            + "location: 'STRUCT(location VARCHAR, region VARCHAR, zone VARCHAR)', invoice: 'STRUCT(\"month\" VARCHAR)', "
                            + "price: 'STRUCT(tier_start_amount DECIMAL(38, 9))', "
                            + "usage: 'STRUCT(amount DOUBLE, unit VARCHAR, amount_in_pricing_units DOUBLE, pricing_unit VARCHAR)'})) TO '"
                            + parquet + "' (FORMAT parquet)");
        }
        result = CostImport.gcpBilling(parquet).into(store);
        assertThat(seen(charges())).isEqualTo(fromLines);
        assertThat(balance(result)).isEqualTo(balance);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("bill.csv"), "cost,currency\n1,USD\n");
        assertThatThrownBy(() -> CostImport.gcpBilling(csv).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("bill.csv is CSV, which cannot hold the credits");
        Path json = Files.writeString(folder.resolve("some.json"), "{\"cost\":1,\"currency\":\"USD\"}\n");
        assertThatThrownBy(() -> CostImport.gcpBilling(json).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining(
                        "some.json is no Google Cloud billing export: its rows lack billing_account_id, usage_start_time");
        assertThatThrownBy(() -> CostImport.focus(json).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("some.json is JSON, which only files of Google Cloud's billing export are");
        assertThatThrownBy(() -> FocusValidator.of(json).validate()).isInstanceOf(FileException.class);
        Path cut = Files.writeString(folder.resolve("cut.json"), row("cost", "1") + "\n{\"billing_acc");
        assertThatThrownBy(() -> CostImport.gcpBilling(cut).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("cut.json ends in the middle of a row");
    }

    @Test
    void aFolderStandsForItsFiles() throws IOException {
        Files.writeString(folder.resolve("bill-000.json"), row("cost", "1") + "\n");
        Files.writeString(folder.resolve("bill-001.json"), row("cost", "2") + "\n");
        result = CostImport.gcpBilling(folder).into(store);
        assertThat(balance(result)).containsExactly("usage 2 3 2 3");
        assertThat(charges()).allMatch(charge -> charge.charge().category() == ChargeCategory.USAGE);
    }

    /** A row as BigQuery writes it, with some values set. */
    private static String row(String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("billing_account_id", "\"AAAAAA-BBBBBB-CCCCCC\"");
        row.put("service", "{\"id\":\"6F81-5844-456A\",\"description\":\"Compute Engine\"}");
        row.put("sku", "{\"id\":\"2E27-4F75-95CD\",\"description\":\"N2 Instance Core\"}");
        row.put("usage_start_time", "\"2026-09-03 10:00:00 UTC\"");
        row.put("usage_end_time", "\"2026-09-03 11:00:00 UTC\"");
        row.put(
                "project",
                "{\"id\":\"shop-prod\",\"name\":\"Shop\",\"labels\":[{\"key\":\"env\",\"value\":\"prod\"}]}");
        row.put("location", "{\"location\":\"europe-west1\",\"region\":\"europe-west1\",\"zone\":\"europe-west1-b\"}");
        row.put("labels", "[]");
        row.put("currency", "\"EUR\"");
        row.put(
                "usage",
                "{\"amount\":3600,\"unit\":\"seconds\",\"amount_in_pricing_units\":1,\"pricing_unit\":\"hour\"}");
        row.put("credits", "[]");
        row.put("invoice", "{\"month\":\"202609\"}");
        row.put("cost_type", "\"regular\"");
        row.put("price", "{\"tier_start_amount\":\"0\"}");
        for (int at = 0; at < values.length; at += 2) {
            row.put(values[at], values[at + 1]);
        }
        return row.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private List<CostRecord> imported(String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("bill.json"), String.join("\n", rows) + "\n");
        result = CostImport.gcpBilling(file).into(store);
        return charges();
    }

    private List<CostRecord> charges() {
        return Charges.of(
                store,
                ACCOUNT,
                new Period(Instant.parse("2026-09-01T07:00:00Z"), Instant.parse("2026-10-01T07:00:00Z")));
    }

    private static List<Map<String, String>> seen(List<CostRecord> charges) {
        return charges.stream()
                .map(charge -> {
                    Map<String, String> seen = new java.util.TreeMap<>();
                    for (FocusColumn column : FocusColumn.columns(io.cloudcost.focus.FocusVersion.LATEST)) {
                        seen.put(column.columnName(), String.valueOf(charge.text(column)));
                    }
                    seen.remove("SkuPriceId");
                    return seen;
                })
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }
}
