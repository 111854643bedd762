package io.cloudcost.files;

import static io.cloudcost.files.Charges.balance;
import static io.cloudcost.files.Charges.rule;
import static io.cloudcost.files.Charges.sum;
import static io.cloudcost.files.Charges.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of each kind of charge, by the rules that say what becomes of it. */
class AzureCostTest {

    private static final Period SEPTEMBER = Period.month(YearMonth.of(2026, 9));

    private static final String PLAN = "/providers/microsoft.billingbenefits/savingsPlanOrders/1/savingsPlans/2";
    private static final String RESERVATION = "/providers/microsoft.capacity/reservationOrders/1/reservations/2";

    private static final List<String> HEADER = List.of(
            "BillingAccountId",
            "BillingAccountName",
            "BillingPeriodStartDate",
            "BillingPeriodEndDate",
            "BillingProfileId",
            "SubscriptionId",
            "SubscriptionName",
            "Date",
            "ProductName",
            "MeterCategory",
            "MeterId",
            "MeterName",
            "ServiceFamily",
            "UnitOfMeasure",
            "Quantity",
            "UnitPrice",
            "CostInBillingCurrency",
            "BillingCurrencyCode",
            "PaygCostInBillingCurrency",
            "ConsumedService",
            "ResourceId",
            "ResourceLocation",
            "ChargeType",
            "Frequency",
            "PricingModel",
            "PublisherType",
            "PublisherName",
            "benefitId",
            "benefitName",
            "Tags");

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("BillingAccountId", "777"),
            Map.entry("BillingPeriodStartDate", "9/1/2026"),
            Map.entry("BillingPeriodEndDate", "09/30/2026"),
            Map.entry("SubscriptionId", "s-1"),
            Map.entry("Date", "9/3/2026"),
            Map.entry("MeterCategory", "Virtual Machines"),
            Map.entry("MeterId", "m-1"),
            Map.entry("UnitOfMeasure", "1 Hour"),
            Map.entry("Quantity", "2"),
            Map.entry("BillingCurrencyCode", "EUR"),
            Map.entry("ChargeType", "Usage"),
            Map.entry("PricingModel", "OnDemand"));

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
    void usageKeepsWhatTheFileSays() throws IOException {
        CostRecord charge = imported(Map.of(
                        "CostInBillingCurrency", "5.64902E-05",
                        "PaygCostInBillingCurrency", "0.00012345678901234567890123",
                        "Quantity", "0.0129",
                        "UnitOfMeasure", "10K",
                        "MeterCategory", "Storage",
                        "ResourceLocation", "West Europe",
                        "ResourceId",
                                "/subscriptions/s-1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/logs",
                        "Frequency", "UsageBased",
                        "Tags", "\"\"\"team\"\": \"\"core\"\",\"\"note\"\": \"\"a, b\"\"\""))
                .get(0);
        assertThat(texts(charge, FocusColumn.BILLED_COST, FocusColumn.EFFECTIVE_COST, FocusColumn.CONTRACTED_COST))
                .containsOnly("0.0000564902");
        assertThat(texts(
                        charge,
                        FocusColumn.LIST_COST,
                        FocusColumn.CONSUMED_QUANTITY,
                        FocusColumn.CONSUMED_UNIT,
                        FocusColumn.PRICING_CATEGORY,
                        FocusColumn.SERVICE_CATEGORY,
                        FocusColumn.REGION_ID,
                        FocusColumn.RESOURCE_NAME,
                        FocusColumn.RESOURCE_TYPE,
                        FocusColumn.CHARGE_FREQUENCY))
                .containsExactly(
                        "0.00012345678901234567890123",
                        "0.0129",
                        "10000 Units",
                        "Standard",
                        "Storage",
                        "westeurope",
                        "logs",
                        "microsoft.storage/storageaccounts",
                        "Usage-Based");
        assertThat(charge.tags().asMap()).isEqualTo(Map.of("team", "core", "note", "a, b"));
    }

    @Test
    void aDayIsReadInWhateverWayItIsWritten() throws IOException {
        List<CostRecord> charges = imported(
                row("Usage", "OnDemand", "1", "Date", "9/3/2026"),
                row("Usage", "OnDemand", "1", "Date", "09/03/2026"),
                row("Usage", "OnDemand", "1", "Date", "2026-09-03"),
                row("Usage", "OnDemand", "1", "Date", "2026-09-03T00:00:00Z"),
                row("Usage", "OnDemand", "1", "Date", "9/3/2026 12:00:00 AM"));
        assertThat(charges)
                .hasSize(5)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.CHARGE_PERIOD_START,
                        FocusColumn.CHARGE_PERIOD_END,
                        FocusColumn.BILLING_PERIOD_START,
                        FocusColumn.BILLING_PERIOD_END))
                .containsOnly(List.of(
                        "2026-09-03T00:00:00Z",
                        "2026-09-04T00:00:00Z",
                        "2026-09-01T00:00:00Z",
                        "2026-10-01T00:00:00Z"));
    }

    @Test
    void unitsAreWrittenAsFocusDoes() throws IOException {
        Map<String, String> units = Map.ofEntries(
                Map.entry("1 Hour", "Hours"),
                Map.entry("100 Hours", "100 Hours"),
                Map.entry("10K", "10000 Units"),
                Map.entry("1M", "1000000 Units"),
                Map.entry("1K Calls", "1000 Calls"),
                Map.entry("1 GB/Month", "GB/Month"),
                Map.entry("1 GB Second", "GB-Seconds"),
                Map.entry("1/Month", "Units/Month"),
                Map.entry("1 /Hour", "Units/Hour"),
                Map.entry("1,000 GB", "1000 GB"),
                Map.entry("10 MB", "10 MB"),
                Map.entry("1", "Units"));
        @SuppressWarnings("unchecked")
        Map<String, String>[] rows = units.keySet().stream()
                .map(unit -> row("Usage", "OnDemand", "1", "UnitOfMeasure", quoted(unit)))
                .toArray(Map[]::new);
        assertThat(imported(rows).stream()
                        .collect(Collectors.toMap(
                                charge -> charge.extensions().get("x_UnitOfMeasure"),
                                charge -> charge.text(FocusColumn.PRICING_UNIT))))
                .isEqualTo(units);
    }

    @Test
    void commitmentsMoveTheirCostToWhatTheyCover() throws IOException {
        Path actual = file(
                "one.csv",
                HEADER,
                row("Purchase", "Reservation", "100", "benefitId", RESERVATION, "Frequency", "OneTime"),
                row("Usage", "Reservation", "0", "benefitId", RESERVATION),
                row("Usage", "OnDemand", "3.5"),
                row("Tax", "", "1"));
        Path amortised = file(
                "two.csv",
                HEADER,
                row("Usage", "Reservation", "60", "benefitId", RESERVATION, "UnitPrice", "45.000000000000000001"),
                row("UnusedReservation", "Reservation", "40", "benefitId", RESERVATION),
                row("Usage", "OnDemand", "3.5"),
                row("Tax", "", "1"));
        List<CostRecord> charges = imported(actual, amortised);
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("104.5");
        assertThat(sum(charges, FocusColumn.EFFECTIVE_COST)).isEqualByComparingTo("104.5");
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.CHARGE_CATEGORY,
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        FocusColumn.BILLED_COST,
                        FocusColumn.EFFECTIVE_COST,
                        FocusColumn.CONTRACTED_COST))
                .containsExactlyInAnyOrder(
                        Arrays.asList("Purchase", null, "100", "0", "100"),
                        Arrays.asList("Usage", "Used", "0", "60", "90.000000000000000002"),
                        Arrays.asList("Usage", "Unused", "0", "40", "0"),
                        Arrays.asList("Usage", null, "3.5", "3.5", "3.5"),
                        Arrays.asList("Tax", null, "1", "1", "1"));
        assertThat(balance(result))
                .containsExactly(
                        "actual-beside-amortised 3 4.5 0 0",
                        "unused 1 40 1 0",
                        "commitment-purchase 1 100 1 100",
                        "covered-usage 1 60 1 0",
                        "usage 1 3.5 1 3.5",
                        "tax 1 1 1 1");
        assertThat(result.notes()).noneMatch(note -> note.contains("import both"));
    }

    @Test
    void aSavingsPlanIsKnownByItsId() throws IOException {
        List<CostRecord> charges = imported(
                row("Usage", "SavingsPlan", "6", "benefitId", PLAN, "benefitName", "gold"),
                row("UnusedSavingsPlan", "SavingsPlan", "1", "benefitId", PLAN),
                row("Usage", "", "2", "benefitId", PLAN));
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.COMMITMENT_DISCOUNT_ID,
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY,
                        FocusColumn.COMMITMENT_DISCOUNT_TYPE,
                        FocusColumn.PRICING_CATEGORY))
                .containsOnly(List.of(PLAN, "Spend", "Savings Plan", "Committed"));
        assertThat(result.notes()).anyMatch(note -> note.startsWith("without the actual cost the billed cost lacks"));
    }

    @Test
    void actualCostAloneDoesNotKnowWhatCoveredUsageIsWorth() throws IOException {
        List<CostRecord> charges = imported(
                row("Usage", "Reservation", "0", "benefitId", RESERVATION),
                row("Purchase", "Reservation", "100", "benefitId", RESERVATION),
                row("Refund", "Reservation", "-20", "benefitId", RESERVATION));
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.CHARGE_CLASS,
                        FocusColumn.BILLED_COST,
                        FocusColumn.EFFECTIVE_COST,
                        FocusColumn.CONTRACTED_COST))
                .containsExactlyInAnyOrder(
                        Arrays.asList(null, "0", null, null),
                        Arrays.asList(null, "100", "0", "100"),
                        Arrays.asList("Correction", "-20", "0", "-20"));
        assertThat(result.notes()).anyMatch(note -> note.startsWith("without the amortised cost the effective cost"));
    }

    @Test
    void monthsOfWhichOnlyOneKindIsThereAreTaken() throws IOException {
        Map<String, String> august = new HashMap<>(row("Usage", "OnDemand", "9"));
        august.putAll(
                Map.of("Date", "8/3/2026", "BillingPeriodStartDate", "8/1/2026", "BillingPeriodEndDate", "8/31/2026"));
        Path actual =
                file("one.csv", HEADER, row("Purchase", "Reservation", "100"), row("Usage", "OnDemand", "3"), august);
        Path amortised =
                file("two.csv", HEADER, row("UnusedReservation", "Reservation", "100"), row("Usage", "OnDemand", "3"));
        imported(actual, amortised);
        assertThat(balance(result))
                .containsExactly(
                        "actual-beside-amortised 1 3 0 0",
                        "unused 1 100 1 0",
                        "commitment-purchase 1 100 1 100",
                        "usage 2 12 2 12");
        assertThat(result.notes()).anyMatch(note -> note.startsWith("777 2026-08-01: without the amortised cost"));
    }

    @Test
    void aFileOfUnknownKindAmongBothIsRefused() throws IOException {
        Path actual = file("one.csv", HEADER, row("Purchase", "Reservation", "100"));
        Path amortised = file("two.csv", HEADER, row("UnusedReservation", "Reservation", "100"));
        Path plain = file("three.csv", HEADER, row("Usage", "OnDemand", "3"));
        assertThatThrownBy(() -> imported(actual, amortised, plain))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("three.csv is AmortizedCost or ActualCost");
        Files.move(plain, folder.resolve("actual.csv"));
        imported(actual, amortised, folder.resolve("actual.csv"));
        assertThat(balance(result)).first().isEqualTo("actual-beside-amortised 1 3 0 0");
    }

    @Test
    void partsThatAreTheSameInBothAreTakenOnce() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        file("a/part_0.csv", HEADER, row("Usage", "OnDemand", "3"));
        file("a/part_1.csv", HEADER, row("Purchase", "Reservation", "100"));
        file("b/part_0.csv", HEADER, row("Usage", "OnDemand", "3"));
        file("b/part_1.csv", HEADER, row("UnusedReservation", "Reservation", "100"));
        file("b/part_1 (copy).csv", HEADER, row("UnusedReservation", "Reservation", "100"));
        imported(folder);
        assertThat(balance(result))
                .containsExactly(
                        "actual-beside-amortised 1 3 0 0",
                        "unused 1 100 1 0",
                        "commitment-purchase 1 100 1 100",
                        "usage 1 3 1 3");
        assertThat(result.notes()).anyMatch(note -> note.contains("part_1.csv: it is a copy of"));
    }

    @Test
    void manifestsSayWhichFilesAreWhich() throws IOException {
        manifest("daily-actual", "ActualCost", row("Usage", "OnDemand", "3"));
        manifest("daily-amortized", "AmortizedCost", row("Usage", "OnDemand", "3", "MeterName", "x"));
        imported(folder);
        assertThat(balance(result)).containsExactly("actual-beside-amortised 1 3 0 0", "usage 1 3 1 3");
        manifest("focus", "FocusCost", row("Usage", "OnDemand", "4"));
        assertThatThrownBy(() -> imported(folder))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("says that it is FocusCost, not AmortizedCost or ActualCost");
    }

    @Test
    void otherRowsAreCharged() throws IOException {
        List<CostRecord> charges = imported(
                row("Purchase", "OnDemand", "10", "PublisherType", "Marketplace", "PublisherName", "Acme"),
                row("Refund", "OnDemand", "-2"),
                row("RoundingAdjustment", "", "0.005"),
                row("Adjustment", "", "-1"),
                row("Credit", "", "-4"),
                row("Brand New", "", "0.5"));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("3.505");
        assertThat(charges.stream()
                        .collect(Collectors.toMap(Charges::rule, charge -> charge.text(FocusColumn.CHARGE_CATEGORY))))
                .isEqualTo(Map.of(
                        "purchase", "Purchase",
                        "refund", "Purchase",
                        "rounding", "Adjustment",
                        "adjustment", "Adjustment",
                        "credit", "Credit",
                        "other", "Adjustment"));
        assertThat(charges.stream().filter(charge -> rule(charge).equals("purchase")))
                .extracting(charge -> texts(charge, FocusColumn.SERVICE_PROVIDER_NAME, FocusColumn.HOST_PROVIDER_NAME))
                .containsExactly(List.of("Acme", "Microsoft"));
    }

    @Test
    void oldColumnNamesAreUnderstood() throws IOException {
        Path file = Files.writeString(
                folder.resolve("old.csv"),
                "subscriptionid,billingaccountid,UsageDateTime,MeterCategory,Pre Tax Cost,InstanceId,Tags,resourcelocation\r\n"
                        + "s-1,777,2026-09-02,Load Balancer,0.075,/subscriptions/s-1/x/lb,\r\n"
                        + "s-1,777,2026-09-01,Virtual Machines,3.504,/subscriptions/s-1/x/vm,\"{\"\"pool\"\":\"\"one\"\"}\"\r\n");
        assertThatThrownBy(() -> CostImport.azureCost(file).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("old.csv does not say its currency");
        assertThatThrownBy(() -> CostImport.azureCost(file).currency("euro").into(store))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The currency EURO is none");
        result = CostImport.azureCost(file).currency("eur").into(store);
        List<CostRecord> charges = charges();
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("3.579");
        assertThat(charges)
                .extracting(charge -> texts(
                        charge,
                        FocusColumn.BILLING_CURRENCY,
                        FocusColumn.BILLING_PERIOD_END,
                        FocusColumn.RESOURCE_NAME,
                        FocusColumn.LIST_COST))
                .containsExactlyInAnyOrder(
                        Arrays.asList("EUR", "2026-10-01T00:00:00Z", "lb", null),
                        Arrays.asList("EUR", "2026-10-01T00:00:00Z", "vm", null));
    }

    @Test
    void aCustomerAgreementIsBilledByItsProfile() throws IOException {
        imported(row("Usage", "OnDemand", "1", "BillingAccountId", "a:b_2019-05-31", "BillingProfileId", "777"));
        assertThat(charges()).hasSize(1);
    }

    @Test
    void badRowsGoToQuarantineWithTheirLine() throws IOException {
        Map<String, String> bad = new HashMap<>(row("Usage", "OnDemand", "4"));
        bad.put("Date", "13/9/2026");
        List<CostRecord> charges = imported(
                row("Usage", "OnDemand", "2", "Tags", "\"{\"\"a\"\":\n\"\"b\"\"}\""),
                bad,
                row("Usage", "OnDemand", "1x"));
        assertThat(charges).hasSize(1);
        assertThat(result.quarantined().first())
                .extracting(row -> row.line() + " " + row.faultyColumn().orElseThrow())
                .containsExactly("4 ChargePeriodEnd", "5 BilledCost");
        assertThat(result.quarantined().billed())
                .isEqualTo(Amounts.of(new Money(new java.math.BigDecimal("4"), "EUR")));
        assertThat(balance(result)).containsExactly("usage 1 2 1 2");
    }

    @Test
    void parquetSaysTheSame() throws IOException, SQLException {
        List<CostRecord> fromText = imported(
                row("Usage", "OnDemand", "2.5", "Tags", "\"{\"\"team\"\":\"\"core\"\"}\""),
                row("UnusedReservation", "Reservation", "0.1", "benefitId", RESERVATION));
        List<String> balance = balance(result);
        Path parquet = folder.resolve("same.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CAST(strptime(Date, '%m/%d/%Y') AS TIMESTAMP) AS Date, "
                    + "CAST(CostInBillingCurrency AS DOUBLE) AS CostInBillingCurrency, CAST(Quantity AS DECIMAL(38, 18)) AS Quantity, "
                    + "MAP {'team': 'core'} AS Tags) FROM read_csv('" + folder.resolve("azure.csv")
                    + "', all_varchar = true)) TO '" + parquet + "' (FORMAT parquet)");
        }
        List<CostRecord> fromParquet = imported(parquet);
        assertThat(balance(result)).isEqualTo(balance);
        assertThat(sum(fromParquet, FocusColumn.EFFECTIVE_COST)).isEqualTo(sum(fromText, FocusColumn.EFFECTIVE_COST));
        assertThat(fromParquet)
                .extracting(charge -> charge.text(FocusColumn.CHARGE_PERIOD_END))
                .containsOnly("2026-09-04T00:00:00Z");
        assertThat(fromParquet).allMatch(charge -> charge.tags().asMap().equals(Map.of("team", "core")));
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bill.csv"), "BilledCost,BillingCurrency\n1,USD\n");
        assertThatThrownBy(() -> CostImport.azureCost(file).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining(
                        "is no Azure cost and usage details: its header lacks costinbillingcurrency or cost");
    }

    private void manifest(String export, String type, Map<String, String> row) throws IOException {
        Path run = Files.createDirectories(folder.resolve(export).resolve("20260901-20260930/202610010127/run"));
        file(folder.relativize(run) + "/part_0_0001.csv", HEADER, row);
        Files.writeString(
                run.resolve("manifest.json"),
                "{\"exportConfig\":{\"exportName\":\"" + export + "\",\"type\":\"" + type
                        + "\"},\"runInfo\":{\"submittedTime\":\"2026-10-01T01:27:00Z\",\"startDate\":\"2026-09-01T00:00:00\"},"
                        + "\"blobs\":[{\"blobName\":\"" + folder.relativize(run) + "/part_0_0001.csv\"}]}");
    }

    private static Map<String, String> row(String type, String model, String cost, String... more) {
        Map<String, String> row =
                new HashMap<>(Map.of("ChargeType", type, "PricingModel", model, "CostInBillingCurrency", cost));
        for (int at = 0; at < more.length; at += 2) {
            row.put(more[at], more[at + 1]);
        }
        return row;
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    @SafeVarargs
    private List<CostRecord> imported(Map<String, String>... rows) throws IOException {
        return imported(file("azure.csv", HEADER, rows));
    }

    private List<CostRecord> imported(Path... files) {
        result = CostImport.azureCost(files).into(store);
        return charges();
    }

    private List<CostRecord> charges() {
        return Charges.of(store, new Source("azure", "777"), SEPTEMBER);
    }

    @SafeVarargs
    private Path file(String name, List<String> header, Map<String, String>... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        for (Map<String, String> row : rows) {
            lines.add(header.stream()
                    .map(column -> row.getOrDefault(column, ALWAYS.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        return Files.write(folder.resolve(name), lines);
    }
}
