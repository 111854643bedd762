package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cost and Usage Reports as they come: version 2.0 with its maps, and folders with manifests of the legacy one. */
class AwsCurFilesTest {

    private static final Source ACCOUNT = new Source("aws", "111122223333");

    private static final String ROW =
            "SELECT '111122223333' AS bill_payer_account_id, 'Master' AS bill_payer_account_name, "
                    + "TIMESTAMP '2026-09-01' AS bill_billing_period_start_date, TIMESTAMP '2026-10-01' AS bill_billing_period_end_date, "
                    + "'' AS bill_invoice_id, 'Usage' AS line_item_line_item_type, TIMESTAMP '2026-09-03 10:00:00' AS "
                    + "line_item_usage_start_date, TIMESTAMP '2026-09-03 11:00:00' AS line_item_usage_end_date, "
                    + "0.1::DOUBLE AS line_item_unblended_cost, 'USD' AS line_item_currency_code, "
                    + "MAP {'product_name': 'Amazon Elastic Compute Cloud', 'tenancy': 'Shared'} AS product, "
                    + "MAP {'user_team': 'core', 'aws_created_by': 'root'} AS resource_tags, "
                    + "MAP {} AS tags, 1.0::DOUBLE AS line_item_usage_amount, 'Hrs' AS pricing_unit";

    @TempDir
    Path folder;

    private CostStore store;

    @BeforeEach
    void open() {
        store = CostStores.open("duckdb::memory:");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.parquet", "report.csv"})
    void readsVersionTwo(String name) throws SQLException {
        Path file = folder.resolve(name);
        String maps = name.endsWith("csv")
                ? "SELECT * REPLACE (to_json(product) AS product, to_json(resource_tags) AS resource_tags) FROM (" + ROW
                        + ")"
                : ROW;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + maps + ") TO '" + file + "'");
        }
        assertThat(CostImport.awsCur(file).into(store).rows()).isEqualTo(1);
        CostRecord charge = charges().get(0);
        assertThat(charge.value(FocusColumn.BILLED_COST)).isEqualTo(new BigDecimal("0.1"));
        assertThat(charge.chargePeriod().start()).isEqualTo(Instant.parse("2026-09-03T10:00:00Z"));
        assertThat(charge.text(FocusColumn.SERVICE_NAME)).isEqualTo("Amazon Elastic Compute Cloud");
        assertThat(charge.text(FocusColumn.INVOICE_ID)).isNull();
        assertThat(charge.tags().asMap()).isEqualTo(Map.of("team", "core", "aws_created_by", "root"));
    }

    @Test
    void believesTheManifestFurtherUp() throws IOException {
        report("old", "1");
        report("new", "2");
        manifest("report/20260901-20261001/old", "old");
        manifest("report/20260901-20261001/new", "new");
        manifest("report/20260901-20261001", "new");
        CostImport.awsCur(folder).into(store);
        assertThat(charges()).hasSize(1);
        assertThat(charges().get(0).value(FocusColumn.BILLED_COST)).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void doesNotGuessWhichRunIsNewer() throws IOException {
        report("one", "1");
        report("other", "2");
        manifest("report/20260901-20261001/one", "one");
        manifest("report/20260901-20261001/other", "other");
        assertThatThrownBy(() -> CostImport.awsCur(folder).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("nothing says which is newer");
    }

    private List<CostRecord> charges() {
        return store.charges(ACCOUNT, Period.month(YearMonth.of(2026, 9)))
                .get(0)
                .charges();
    }

    private void report(String run, String cost) throws IOException {
        Path file = folder.resolve("report/20260901-20261001/" + run + "/report-1.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "bill/PayerAccountId,bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,lineItem/LineItemType,"
                        + "lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UnblendedCost,lineItem/CurrencyCode\n"
                        + "111122223333,2026-09-01T00:00:00Z,2026-10-01T00:00:00Z,Usage,2026-09-02T00:00:00Z,"
                        + "2026-09-02T01:00:00Z," + cost + ",USD\n");
    }

    private void manifest(String where, String run) throws IOException {
        Files.writeString(
                folder.resolve(where).resolve("report-Manifest.json"),
                "{\"assemblyId\":\"" + run
                        + "\",\"reportName\":\"report\",\"billingPeriod\":{\"start\":\"20260901T000000.000Z\"},"
                        + "\"reportKeys\":[\"prefix/report/20260901-20261001/" + run + "/report-1.csv\"]}");
    }
}
