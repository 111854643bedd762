package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.simulator.exports.ExportMonth;
import io.cloudcost.simulator.exports.ExportTruth;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One month as each cloud exports it: the same sums by service and day, amortised and not. */
class SameMonthTest {

    private static final ExportMonth MONTH = ExportMonth.of(7, YearMonth.of(2026, 2));
    private static final ExportTruth TRUTH = MONTH.truth();

    @TempDir
    Path folder;

    @Test
    void asAwsReportsIt() {
        Path file = folder.resolve("cur.csv");
        MONTH.writeAwsCur(file);
        Map<FocusColumn, SortedMap<String, BigDecimal>> sums = sums(BillingFormat.AWS_CUR, file);
        assertThat(sums.get(FocusColumn.BILLED_COST)).isEqualTo(TRUTH.billed());
        assertThat(sums.get(FocusColumn.EFFECTIVE_COST)).isEqualTo(TRUTH.effective());
    }

    @Test
    void asAzureExportsIt() {
        Path actual = folder.resolve("actual.csv");
        Path amortised = folder.resolve("amortised.csv");
        MONTH.writeAzureActual(actual);
        MONTH.writeAzureAmortised(amortised);
        Map<FocusColumn, SortedMap<String, BigDecimal>> sums = sums(BillingFormat.AZURE_COST, actual, amortised);
        assertThat(sums.get(FocusColumn.BILLED_COST)).isEqualTo(TRUTH.billed());
        assertThat(sums.get(FocusColumn.EFFECTIVE_COST)).isEqualTo(TRUTH.effective());
    }

    /** The export does not say what covered usage is worth: its effective cost is what is billed. */
    @Test
    void asGoogleExportsIt() {
        Path file = folder.resolve("bill.json");
        MONTH.writeGcp(file);
        Map<FocusColumn, SortedMap<String, BigDecimal>> sums = sums(BillingFormat.GCP_BILLING, file);
        assertThat(sums.get(FocusColumn.BILLED_COST)).isEqualTo(TRUTH.billed());
        assertThat(sums.get(FocusColumn.EFFECTIVE_COST)).isEqualTo(TRUTH.billed());
    }

    /** With the newer model covered usage is billed with what it is worth, and of the fee what was not used. */
    @Test
    void asGoogleExportsItWithTheNewerModel() {
        Path file = folder.resolve("bill.json");
        MONTH.writeGcpNewModel(file);
        Map<FocusColumn, SortedMap<String, BigDecimal>> sums = sums(BillingFormat.GCP_BILLING, file);
        assertThat(sums.get(FocusColumn.BILLED_COST)).isEqualTo(TRUTH.effective());
        assertThat(sums.get(FocusColumn.EFFECTIVE_COST)).isEqualTo(TRUTH.effective());
    }

    private static Map<FocusColumn, SortedMap<String, BigDecimal>> sums(BillingFormat format, Path... files) {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            ImportResult result = CostImport.of(format, List.of(files)).into(store);
            assertThat(result.quarantined().rows()).isZero();
            return Map.of(
                    FocusColumn.BILLED_COST, sums(store, FocusColumn.BILLED_COST),
                    FocusColumn.EFFECTIVE_COST, sums(store, FocusColumn.EFFECTIVE_COST));
        }
    }

    private static SortedMap<String, BigDecimal> sums(CostStore store, FocusColumn metric) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (CostRow row : store.query(CostQuery.builder()
                        .metric(metric)
                        .groupBy(FocusColumn.SERVICE_NAME)
                        .grain(TimeGrain.DAY)
                        .build())
                .rows()) {
            String service = row.group().get(Dimension.of(FocusColumn.SERVICE_NAME));
            sums.put(ExportTruth.key(service, row.time().start()), row.sum().stripTrailingZeros());
        }
        return sums;
    }
}
