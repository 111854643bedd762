package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.focus.FocusVersion;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusQuirk;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as a whole: those that conform, their columns, their rows, and Parquet with its types. */
class FocusValidatorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void findsNothingInWhatTheGeneratorWrites(FocusVersion version) {
        for (String name : List.of("bill.csv", "bill.csv.gz")) {
            FocusBill.of(11)
                    .rows(1_000)
                    .version(version)
                    .currencies("USD", "JPY")
                    .writeCsv(file(name));
            checkClean(FocusValidator.of(file(name)).validate(), version, 1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusVersion.class,
            names = {"V1_2", "V1_3", "V1_4"})
    void findsNothingInWhatIsExported(FocusVersion version) {
        FocusBill.of(12).rows(700).version(version).writeCsv(file("bill.csv"));
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(file("bill.csv")).into(store);
            for (String name : List.of("out.csv", "out.csv.gz", "out.parquet")) {
                CostExport.focus(store).version(version).to(file(name));
                checkClean(FocusValidator.of(file(name)).validate(), version, 700);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusQuirk.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BYTE_ORDER_MARK", "SEMICOLON", "NULL_UPPER_CASE", "NULL_CAPITALISED", "NULL_QUOTED", "E_NOTATION"
            })
    void findsTheHabitsOfTheWildThatFocusForbids(FocusQuirk quirk) {
        FocusBill.of(13).rows(500).quirks(quirk).writeCsv(file("bill.csv"));
        assertThat(FocusValidator.of(file("bill.csv"))
                        .version(FocusVersion.LATEST)
                        .validate()
                        .conforms())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusQuirk.class,
            names = {"BYTE_ORDER_MARK", "SEMICOLON", "NULL_UPPER_CASE", "NULL_CAPITALISED", "NULL_QUOTED", "E_NOTATION"
            })
    void takesTheHabitsThatFocusAllows(FocusQuirk quirk) {
        FocusBill.of(13).rows(500).quirks(quirk).writeCsv(file("bill.csv"));
        checkClean(FocusValidator.of(file("bill.csv")).validate(), FocusVersion.LATEST, 500);
    }

    @Test
    void saysWhichColumnsAreMissingOrNotOfFocus() throws IOException {
        FocusRows rows = new FocusRows(FocusVersion.V1_2);
        rows.add(FocusRows.PLAIN);
        Path bill = rows.write(file("bill.csv"));
        Files.writeString(
                bill,
                Files.readString(bill)
                        .replace("ListCost,", "listcost,")
                        .replace("PublisherName", "HostProviderName")
                        .replace("InvoiceId", "x_Invoice")
                        .replace("AvailabilityZone", "Zone")
                        .replace("ServiceName,", "ServiceName,")
                        .replace("ChargeFrequency", "BilledCost"));
        FocusReport report = FocusValidator.of(bill).version(FocusVersion.V1_2).validate();
        assertThat(counts(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PublisherName.present", 1L,
                        "Columns.names", 4L,
                        "InvoiceId.present", 1L,
                        "ChargeFrequency.present", 1L));
        assertThat(report.violations().stream()
                        .filter(violation -> violation.rule().equals("Columns.names"))
                        .flatMap(violation -> violation.first().stream())
                        .map(row -> row.line() + String.valueOf(row.values().get("Column"))))
                .containsExactly("0Zone", "0BilledCost", "0listcost", "0HostProviderName");
        assertThat(severity(report, "InvoiceId.present")).isEqualTo(FocusSeverity.SHOULD);
        assertThat(severity(report, "PublisherName.present")).isEqualTo(FocusSeverity.MUST);
    }

    @Test
    void adviceDoesNotMakeAFileFail() throws IOException {
        FocusRows rows = new FocusRows(FocusVersion.V1_4);
        rows.add(FocusRows.PLAIN + ";ChargeDescription=;PricingUnit=a/b/c");
        FocusReport report = FocusValidator.of(rows.write(file("bill.csv"))).validate();
        assertThat(counts(report)).isEqualTo(Map.of("ChargeDescription.required", 1L, "PricingUnit.format", 1L));
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void tellsRowsThatAreNoneAndCountsLinesRight() throws IOException {
        FocusRows rows = new FocusRows(FocusVersion.V1_4);
        rows.add(FocusRows.PLAIN + ";ChargeDescription=LINE BREAK");
        rows.add(FocusRows.PLAIN + ";BilledCost=n/a");
        Path bill = rows.write(file("bill.csv"));
        String text = Files.readString(bill).replace("LINE BREAK", "\"a\nb\"");
        String[] lines = text.split("\n");
        Files.writeString(bill, text + "too,few\n\n" + lines[3] + "\n" + lines[3] + ",many\n");
        FocusReport report = FocusValidator.of(bill).validate();
        assertThat(counts(report)).isEqualTo(Map.of("Rows.fields", 2L, "BilledCost.type", 2L));
        assertThat(lines(report, "Rows.fields")).containsExactly(5L, 8L);
        assertThat(lines(report, "BilledCost.type")).containsExactly(4L, 7L);
        assertThat(report.rows()).isEqualTo(5);
    }

    @Test
    void tellsOfTheFirstRowsOnly() throws IOException {
        FocusRows rows = new FocusRows(FocusVersion.V1_4);
        rows.add(FocusRows.PLAIN);
        for (int at = 0; at < 1_000; at++) {
            rows.add(FocusRows.PLAIN + ";ListCost=" + at + "x");
        }
        Path bill = rows.write(file("bill.csv"));
        FocusReport report = FocusValidator.of(bill).validate();
        assertThat(counts(report)).isEqualTo(Map.of("ListCost.type", 1_000L));
        assertThat(lines(report, "ListCost.type")).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(report.violations().get(0).first().get(1).values()).isEqualTo(Map.of("ListCost", "1x"));
        assertThat(lines(FocusValidator.of(bill).firstRows(2).validate(), "ListCost.type"))
                .containsExactly(3L, 4L);
        assertThatThrownBy(() -> FocusValidator.of(bill).firstRows(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BilledCost.type       | CAST(BilledCost AS VARCHAR) AS BilledCost
            BilledCost.type       | CAST('NaN' AS DOUBLE) AS BilledCost
            ChargePeriodStart.type| CAST(ChargePeriodStart AS DATE) AS ChargePeriodStart
            ChargePeriodStart.type| strftime(ChargePeriodStart, '%Y-%m-%dT%H:%M:%SZ') AS ChargePeriodStart
            BillingAccountId.type | 42 AS BillingAccountId
            BillingAccountId.blank| '' AS BillingAccountId
            BillingAccountId.null | CAST(NULL AS VARCHAR) AS BillingAccountId
            Tags.type             | MAP {'a': [1]} AS Tags
            Tags.type             | 7 AS Tags
            ListCost.product      | CAST(11 AS DECIMAL(9, 2)) AS ListCost
            ChargePeriod.order    | ChargePeriodEnd AS ChargePeriodStart
            ``                    | CAST(BilledCost AS DOUBLE) AS BilledCost
            ``                    | MAP {'a': 'b'} AS Tags
            ``                    | CAST(ChargePeriodStart AS TIMESTAMP WITH TIME ZONE) AS ChargePeriodStart
            """)
    void looksAtTheTypesOfParquet(String rule, String change) throws IOException, SQLException {
        FocusRows rows = new FocusRows(FocusVersion.V1_4);
        rows.add(FocusRows.PLAIN);
        rows.add(FocusRows.PLAIN);
        Path csv = rows.write(file("bill.csv"));
        Path parquet = file("bill.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (" + change + ") FROM (SELECT * FROM read_csv('" + csv
                    + "', types = {" + text() + "}))) TO '" + parquet + "' (FORMAT parquet)");
        }
        FocusReport report = FocusValidator.of(parquet).validate();
        assertThat(counts(report)).isEqualTo(rule.isEmpty() ? Map.of() : Map.of(rule, 2L));
        if (!rule.isEmpty()) {
            assertThat(lines(report, rule)).containsExactly(1L, 2L);
        }
    }

    @Test
    void tellsTheVersionByWhatIsThereAndWhatIsNot() throws IOException {
        FocusRows rows = new FocusRows(FocusVersion.V1_4);
        rows.add(FocusRows.PLAIN);
        Path bill = rows.write(file("bill.csv"));
        Files.writeString(
                bill,
                Files.readString(bill)
                        .replace("InvoiceDetailId", "x_Detail")
                        .replace("CommitmentProgramEligibilityDetails", "x_Eligible"));
        checkClean(FocusValidator.of(bill).validate(), FocusVersion.V1_4, 1);
    }

    @Test
    void saysWhatIsNoFileOfFocus() throws IOException {
        assertWrong("There is no file", file("none.csv"));
        assertWrong("is a folder", folder);
        assertWrong("is empty", Files.createFile(file("empty.csv")));
        assertWrong("is no file of FOCUS rows: its columns are a, b", Files.writeString(file("a.csv"), "a,b\n1,2\n"));
        FocusBill.of(1).rows(5_000).writeCsv(file("bill.csv.gz"));
        byte[] whole = Files.readAllBytes(file("bill.csv.gz"));
        assertWrong("Cannot read", Files.write(file("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2)));
        assertWrong("cut off", Files.writeString(file("cut.parquet"), "PAR1 and no more"));
    }

    @Test
    void aFileWithoutRowsKeepsToTheRules() throws IOException {
        checkClean(
                FocusValidator.of(new FocusRows(FocusVersion.V1_2).write(file("bill.csv")))
                        .validate(),
                FocusVersion.V1_2,
                0);
    }

    private static void assertWrong(String words, Path file) {
        assertThatThrownBy(() -> FocusValidator.of(file).validate())
                .isInstanceOf(FileException.class)
                .hasMessageContaining(words);
    }

    private static void checkClean(FocusReport report, FocusVersion version, long rows) {
        assertThat(report.violations()).isEmpty();
        assertThat(report.conforms()).isTrue();
        assertThat(report.version()).isEqualTo(version);
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.rules()).isGreaterThan(100);
    }

    /** All columns of text, but for those that the engine would not take for text anyway. */
    private static String text() {
        return List.of("InvoiceId", "BillingAccountId", "ChargeClass", "CommitmentDiscountId", "Tags").stream()
                .map(name -> "'" + name + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> counts(FocusReport report) {
        return report.violations().stream().collect(Collectors.toMap(FocusViolation::rule, FocusViolation::count));
    }

    private static List<Long> lines(FocusReport report, String rule) {
        return report.violations().stream()
                .filter(violation -> violation.rule().equals(rule))
                .flatMap(violation -> violation.first().stream())
                .map(ViolatingRow::line)
                .toList();
    }

    private static FocusSeverity severity(FocusReport report, String rule) {
        return report.violations().stream()
                .filter(violation -> violation.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
