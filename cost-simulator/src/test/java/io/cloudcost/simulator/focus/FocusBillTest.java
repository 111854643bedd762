package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusText;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusBillTest {

    private static final FocusBill BILL = FocusBill.of(7).rows(3_000).currencies("USD", "CHF");

    @TempDir
    Path folder;

    @Test
    void theSameSettingsMakeTheSameBytes() throws IOException {
        assertThat(bytes(BILL, "a.csv")).isEqualTo(bytes(BILL, "b.csv")).isNotEqualTo(bytes(BILL.seed(8), "c.csv"));
    }

    @Test
    void itsTextIsTheSameOnEveryJdk() throws IOException {
        byte[] bytes = bytes(FocusBill.of(7).rows(100), "a.csv");

        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        assertThat(checksum.getValue()).isEqualTo(4_133_655_617L);
    }

    @Test
    void compressesByName() throws IOException {
        assertThat(Csv.text(write(BILL, "a.csv.gz"))).isEqualTo(Csv.text(write(BILL, "a.csv")));
        assertThat(Files.size(folder.resolve("a.csv.gz"))).isLessThan(Files.size(folder.resolve("a.csv")) / 4);
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void hasTheColumnsOfItsVersion(FocusVersion version) throws IOException {
        assertThat(Csv.lines(write(BILL.version(version), "a.csv"), ',').get(0).fields())
                .containsExactlyElementsOf(Stream.concat(
                                FocusColumn.columns(version).stream().map(FocusColumn::columnName),
                                Stream.of("x_Discounts", "x_Operation", "x_ServiceCode"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void everyCellFitsItsColumn(FocusVersion version) throws IOException {
        for (Map<String, @Nullable String> row : rows(BILL.version(version))) {
            for (FocusColumn column : FocusColumn.columns(version)) {
                String text = row.get(column.columnName());
                if (text == null) {
                    assertThat(column.nullable(version))
                            .as("%s of %s", column, row)
                            .isTrue();
                } else {
                    assertFits(column, text);
                }
            }
        }
    }

    @Test
    void costsAreUnitPricesTimesQuantity() throws IOException {
        List<Map<String, @Nullable String>> priced =
                rows(BILL).stream().filter(row -> row.get("SkuPriceId") != null).toList();

        assertThat(priced).hasSizeGreaterThan(2_800).allSatisfy(row -> {
            BigDecimal quantity = Recount.number(row, "PricingQuantity");
            assertThat(Recount.number(row, "ListUnitPrice").multiply(quantity))
                    .isEqualByComparingTo(Recount.number(row, "ListCost"));
            assertThat(Recount.number(row, "ContractedUnitPrice").multiply(quantity))
                    .isEqualByComparingTo(Recount.number(row, "ContractedCost"));
        });
    }

    @Test
    void hasOneOfEverything() throws IOException {
        List<Map<String, @Nullable String>> rows = rows(BILL);

        assertThat(rows)
                .extracting(row -> row.get("ChargeCategory"))
                .contains("Usage", "Purchase", "Tax", "Credit", "Adjustment");
        assertThat(rows)
                .extracting(row -> row.get("PricingCategory"))
                .contains("Standard", "Dynamic", "Committed", null);
        assertThat(rows).extracting(row -> row.get("CommitmentDiscountStatus")).contains("Used", "Unused", null);
        assertThat(rows).extracting(row -> row.get("CapacityReservationStatus")).contains("Used", "Unused", null);
        assertThat(rows)
                .extracting(row -> row.get("Tags"))
                .contains(null, "{}")
                .anyMatch(t -> t != null && t.contains("\\n"));
        assertThat(rows).extracting(row -> row.get("ChargeDescription")).contains("Rounding;\nsee invoice");
        assertThat(rows).extracting(row -> row.get("AllocatedMethodId")).contains("split-by-hours");
        assertThat(rows).extracting(row -> row.get("ChargePeriodStart")).anyMatch(t -> t != null && t.contains("T13:"));
        assertThat(rows).extracting(row -> row.get("BillingAccountName")).contains("Müller & Söhne, \"Retail\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 404, 2_424})
    void hasExactlySoManyRows(long rows) throws IOException {
        FocusBill bill = FocusBill.of(7).rows(rows).months("2024-02", "2024-02");

        assertThat(rows(bill)).hasSize((int) rows);
        assertThat(bill.writeCsv(folder.resolve("b.csv")).rows()).isEqualTo(rows);
    }

    @Test
    void refusesWhatCannotBe() {
        FocusBill bill = FocusBill.of(7);

        assertThatThrownBy(() -> bill.rows(-1)).hasMessage("A bill needs at least 0 rows, not -1.");
        assertThatThrownBy(() -> bill.accounts(0, 1)).hasMessage("A bill needs at least 1 billing accounts, not 0.");
        assertThatThrownBy(() -> bill.months("2026-02", "2026-01"))
                .hasMessage("The months end before they start: 2026-02 to 2026-01.");
        assertThatThrownBy(() -> bill.currencies("USD", "XYZ"))
                .hasMessage("No exchange rate for 'XYZ': use USD, EUR, GBP, CHF or JPY.");
        assertThatThrownBy(() -> bill.writeCsv(folder.resolve("none/a.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none/a.csv");
    }

    private static void assertFits(FocusColumn column, String text) {
        if (!column.allowedValues().isEmpty()) {
            assertThat(column.allowedValues()).contains(text);
        }
        if (column.format() == FocusFormat.DATE_TIME) {
            assertThat(FocusText.write(FocusText.instant(text))).isEqualTo(text);
        }
        if (column.isMetric()) {
            assertThat(FocusText.write(FocusText.number(text))).isEqualTo(text);
        }
        assertThat(text).as(column.columnName()).isNotBlank();
    }

    private List<Map<String, @Nullable String>> rows(FocusBill bill) throws IOException {
        return Csv.rows(write(bill, "rows.csv"), ',');
    }

    private Path write(FocusBill bill, String name) {
        Path file = folder.resolve(name);
        bill.writeCsv(file);
        return file;
    }

    private byte[] bytes(FocusBill bill, String name) throws IOException {
        return Files.readAllBytes(write(bill, name));
    }
}
