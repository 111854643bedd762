package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FocusQuirkTest {

    private static final FocusBill BILL = FocusBill.of(7).rows(500);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FocusQuirk.class)
    void changesTheTextAndNotTheTruth(FocusQuirk quirk) throws IOException {
        FocusTruth truth = BILL.quirks(quirk).writeCsv(folder.resolve("messy.csv"));

        assertThat(truth.totals())
                .isEqualTo(BILL.writeCsv(folder.resolve("clean.csv")).totals());
        assertThat(text("messy.csv")).isNotEqualTo(text("clean.csv"));
    }

    @Test
    void marksTheByteOrder() throws IOException {
        assertThat(messy(FocusQuirk.BYTE_ORDER_MARK)).startsWith("\uFEFFAllocated");
    }

    @Test
    void separatesBySemicolon() throws IOException {
        messy(FocusQuirk.SEMICOLON);

        assertThat(new Recount(Csv.rows(folder.resolve("messy.csv"), ';')).by("ServiceName"))
                .isEqualTo(BILL.writeCsv(folder.resolve("b.csv")).by(FocusGrouping.SERVICE));
    }

    @ParameterizedTest
    @CsvSource({"NULL_UPPER_CASE, ',NULL,'", "NULL_CAPITALISED, ',Null,'", "NULL_QUOTED, ',\"\",'"})
    void writesNullAsAWord(FocusQuirk quirk, String expected) throws IOException {
        assertThat(messy(quirk)).contains(expected).doesNotContain(",,");
    }

    @Test
    void writesNumbersWithAComma() throws IOException {
        assertThat(messyRows(FocusQuirk.DECIMAL_COMMA))
                .anySatisfy(row -> assertThat(row.get("BilledCost")).matches("-?\\d+,\\d+"))
                .allSatisfy(row -> assertThat(row.get("BilledCost")).doesNotContain("."));
    }

    @Test
    void writesNumbersWithAnExponent() throws IOException {
        assertThat(messyRows(FocusQuirk.E_NOTATION))
                .allSatisfy(row -> assertThat(row.get("BilledCost")).matches("-?\\d(\\.\\d+)?E-?\\d+"));
        assertThat(new Recount(messyRows(FocusQuirk.E_NOTATION)).by("ServiceName"))
                .isEqualTo(BILL.writeCsv(folder.resolve("b.csv")).by(FocusGrouping.SERVICE));
    }

    @ParameterizedTest
    @CsvSource({"DATE_WITH_BLANK, 2025-10-01 00:00:00", "DATE_WITH_MILLISECONDS, 2025-10-01T00:00:00.000Z"})
    void writesTimesItsOwnWay(FocusQuirk quirk, String expected) throws IOException {
        assertThat(messyRows(quirk).get(0)).containsEntry("BillingPeriodStart", expected);
    }

    @Test
    void writesTagsItsOwnWay() throws IOException {
        assertThat(messyRows(FocusQuirk.TAGS_WITHOUT_BRACES))
                .extracting(row -> row.get("Tags"))
                .contains("\"app\":\"shop\",\"env\":\"prod\",\"team\":\"core\"");
        assertThat(messyRows(FocusQuirk.TAGS_WITH_COLON))
                .extracting(row -> row.get("Tags"))
                .contains("app:shop;env:prod;team:core;", "env:prod;interruptible:true;team:core;");
    }

    @Test
    void addsColumnsThatNobodyKnows() throws IOException {
        assertThat(messyRows(FocusQuirk.UNKNOWN_COLUMNS).get(0))
                .containsEntry("Id", "1")
                .containsKey("Cost Center");
    }

    @ParameterizedTest
    @CsvSource({"V1_2, 60", "V1_3, 66", "V1_4, 68"})
    void takesTheOldNames(FocusVersion version, int columns) throws IOException {
        BILL.version(version).quirks(FocusQuirk.DEPRECATED_NAMES).writeCsv(folder.resolve("a.csv"));

        assertThat(Csv.lines(folder.resolve("a.csv"), ',').get(0).fields())
                .hasSize(columns)
                .contains("ProviderName", "PublisherName")
                .doesNotContain("HostProviderName", "ServiceProviderName");
    }

    @Test
    void saysWhichLinesAreBad() throws IOException {
        Path file = folder.resolve("a.csv");
        FocusTruth truth = BILL.badRows(12).writeCsv(file);
        List<Csv.Line> lines = Csv.lines(file, ',');

        assertThat(truth.badLines()).hasSize(12).extracting(BadLine::fault).contains(FocusFault.values());
        assertThat(lines).hasSize(1 + 500 + 12);
        assertThat(truth.rows()).isEqualTo(500);
        for (BadLine bad : truth.badLines()) {
            Csv.Line line = lines.get((int) bad.row());
            assertThat(line.line()).isEqualTo(bad.line());
            check(bad, line.fields());
        }
        assertThat(lines.stream().filter(line -> line.fields().size() != 68)).hasSize(4);
    }

    private static void check(BadLine bad, List<@Nullable String> fields) {
        FocusColumn column = bad.column();
        if (column != null) {
            assertThat(fields.get(FocusColumn.columns(FocusVersion.LATEST).indexOf(column)))
                    .isEqualTo(bad.value());
        } else if (bad.fault() == FocusFault.TOO_FEW_FIELDS) {
            assertThat(fields).hasSizeLessThan(68);
        } else {
            assertThat(fields).hasSizeGreaterThan(68);
        }
    }

    private List<Map<String, @Nullable String>> messyRows(FocusQuirk quirk) throws IOException {
        messy(quirk);
        return Csv.rows(folder.resolve("messy.csv"), ',');
    }

    private String messy(FocusQuirk quirk) throws IOException {
        BILL.quirks(quirk).writeCsv(folder.resolve("messy.csv"));
        return text("messy.csv");
    }

    private String text(String name) throws IOException {
        return Csv.text(folder.resolve(name));
    }
}
