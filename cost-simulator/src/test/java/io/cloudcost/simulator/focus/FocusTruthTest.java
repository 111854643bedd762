package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.FocusVersion;
import io.cloudcost.simulator.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusTruthTest {

    private static final FocusBill BILL = FocusBill.of(7).rows(3_001).currencies("USD", "EUR", "JPY");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 7, -1, Long.MAX_VALUE})
    void itsSumsAreThoseOfTheFile(long seed) throws IOException {
        Path file = folder.resolve("bill.csv");
        FocusTruth truth = BILL.seed(seed).writeCsv(file);
        Recount recount = new Recount(Csv.rows(file, ','));

        assertThat(truth.rows()).isEqualTo(3_001);
        assertThat(truth.by(FocusGrouping.SERVICE)).isEqualTo(recount.by("ServiceName"));
        assertThat(truth.by(FocusGrouping.REGION)).isEqualTo(recount.by("RegionId"));
        assertThat(truth.by(FocusGrouping.SUB_ACCOUNT)).isEqualTo(recount.by("SubAccountId"));
        assertThat(truth.by(FocusGrouping.BILLING_ACCOUNT)).isEqualTo(recount.by("BillingAccountId"));
        assertThat(truth.by(FocusGrouping.BILLING_MONTH))
                .isEqualTo(recount.by(row -> texts(start(row, "BillingPeriodStart", 7))));
        assertThat(truth.by(FocusGrouping.SERVICE_AND_DAY))
                .isEqualTo(recount.by(row -> texts(row.get("ServiceName"), start(row, "ChargePeriodStart", 10))));
        assertThat(truth.by(FocusGrouping.SERVICE_AND_MONTH))
                .isEqualTo(recount.by(row -> texts(row.get("ServiceName"), start(row, "BillingPeriodStart", 7))));
    }

    @Test
    void itsTotalsAreThoseOfTheFile() throws IOException {
        Path file = folder.resolve("bill.csv");
        FocusTruth truth = BILL.writeCsv(file);
        Recount recount = new Recount(Csv.rows(file, ','));

        assertThat(truth.totals()).containsOnlyKeys("EUR", "JPY", "USD");
        recount.by().forEach((key, totals) -> assertThat(truth.totals()).containsEntry(key.currency(), totals));
        Recount corrections = recount.where(row -> "Correction".equals(row.get("ChargeClass")));
        assertThat(truth.corrections()).containsOnlyKeys("EUR", "JPY", "USD");
        corrections.by().forEach((key, sum) -> assertThat(truth.corrections()).containsEntry(key.currency(), sum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "env", "app", "interruptible", "nobody"})
    void itsSumsByTagAreThoseOfTheFile(String key) throws IOException {
        Path file = folder.resolve("bill.csv");
        FocusTruth truth = BILL.writeCsv(file);

        assertThat(truth.byTag(key)).isEqualTo(new Recount(Csv.rows(file, ',')).by(row -> texts(tag(row, key))));
    }

    @Test
    void itKnowsWhatBecameOfEachCommitment() throws IOException {
        Path file = folder.resolve("bill.csv");
        FocusTruth truth = BILL.writeCsv(file);
        Recount recount = new Recount(Csv.rows(file, ','));

        assertThat(truth.commitments()).hasSize(4);
        for (CommitmentTruth each : truth.commitments()) {
            Recount of = recount.where(row -> each.id().equals(row.get("CommitmentDiscountId")));
            assertThat(each.purchased()).isEqualByComparingTo(of.sum("BilledCost"));
            assertThat(each.used()).isPositive().isEqualByComparingTo(status(of, "Used"));
            assertThat(each.unused()).isPositive().isEqualByComparingTo(status(of, "Unused"));
        }
        assertThat(truth.commitments().subList(0, 3))
                .allSatisfy(each -> assertThat(each.used().add(each.unused())).isEqualByComparingTo(each.purchased()));
        assertThat(truth.commitments().get(3).purchased()).isZero();
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void isTheSameInEveryVersion(FocusVersion version) throws IOException {
        Path file = folder.resolve("bill.csv.gz");
        FocusTruth truth = BILL.version(version).writeCsv(file);

        assertThat(truth.by(FocusGrouping.SERVICE))
                .isEqualTo(BILL.writeCsv(folder.resolve("newest.csv")).by(FocusGrouping.SERVICE))
                .isEqualTo(new Recount(Csv.rows(file, ',')).by("ServiceName"));
    }

    @Test
    void sumsBeyondTheRangeOfLong() {
        Sum sum = new Sum();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE);
        }
        sum.add(-3);

        assertThat(sum.value())
                .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 9)
                        .multiply(BigDecimal.valueOf(5))
                        .subtract(new BigDecimal("0.000000003")));
    }

    private static BigDecimal status(Recount rows, String status) {
        return rows.where(row -> status.equals(row.get("CommitmentDiscountStatus")))
                .sum("EffectiveCost");
    }

    private static @Nullable String tag(Map<String, @Nullable String> row, String key) {
        String json = row.get("Tags");
        Object value = json == null
                ? null
                : Json.read(json.getBytes(StandardCharsets.UTF_8)).get(key);
        return value == null ? null : value.toString();
    }

    private static String start(Map<String, @Nullable String> row, String column, int length) {
        return String.valueOf(row.get(column)).substring(0, length);
    }

    private static @Nullable String[] texts(@Nullable String... values) {
        return values;
    }
}
