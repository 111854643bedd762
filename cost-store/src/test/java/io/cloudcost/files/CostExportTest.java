package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.query.CostFilter;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostExportTest {

    private static final String HEADER =
            "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingAccountId,BillingCurrency,"
                    + "BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,"
                    + "ServiceProviderName,Tags,x_Note\n";
    private static final String MONTH =
            ",acct,USD,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,Usage,";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = FocusVersion.class,
            names = {"V1_2", "V1_3", "V1_4"})
    void importingWhatWasExportedChangesNothing(FocusVersion version) throws IOException {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(version.ordinal())
                .rows(600)
                .months("2026-01", "2026-02")
                .version(version)
                .writeCsv(bill);
        Path first = exported(bill, version, "first.csv");
        for (String ending : List.of(".csv", ".csv.gz", ".parquet")) {
            Path again = exported(first, version, "again" + ending);
            assertThat(lines(exported(again, version, "last.csv"))).containsExactlyElementsOf(lines(first));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusVersion.class,
            names = {"V1_2", "V1_3", "V1_4"})
    void hasTheColumnsOfTheVersionInItsOrder(FocusVersion version) throws IOException {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(7).rows(500).version(version).writeCsv(bill);
        List<String> header = List.of(header(exported(bill, version, "out.csv")).split(","));
        List<String> wanted = FocusColumn.columns(version).stream()
                .map(FocusColumn::columnName)
                .toList();
        List<String> focus =
                header.stream().filter(name -> !name.startsWith("x_")).toList();
        assertThat(wanted).containsSubsequence(focus);
        assertThat(header).containsSubsequence(focus);
    }

    @Test
    void writesEveryDigitAndNeverAnExponent() throws IOException {
        write("1.5E-7,-1.2345678901234567E-8,100,0" + MONTH + "Disk,Acme,,\n"
                + "-0.1234567890123456789012345,12345678901234567890.5,1E3,0.50" + MONTH + "Disk,Acme,,\n");
        String text = String.join("\n", lines(exported(bill(), FocusVersion.V1_4, "out.csv")));
        assertThat(text)
                .contains("0.00000015", "-0.000000012345678901234567", "-0.1234567890123456789012345")
                .contains("12345678901234567890.5")
                .doesNotContainPattern("[0-9]E[+-]?[0-9]");
    }

    @Test
    void refusesParquetWhereItCannotHoldTheDigits() throws IOException {
        write("0.1234567890123456789012345678901,0,0,0" + MONTH + "Disk,Acme,,\n" + "12345678901.5,0,0,0" + MONTH
                + "Disk,Acme,,\n");
        assertThatThrownBy(() -> exported(bill(), FocusVersion.V1_4, "out.parquet"))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("BilledCost")
                .hasMessageContaining(".csv.gz");
        assertThat(folder.resolve("out.parquet")).doesNotExist();
    }

    @Test
    void writesTagsAsFocusWantsThem() throws IOException {
        write("1,1,1,1" + MONTH + "Disk,Acme,\"{\"\"a\"\": true, \"\"b\"\": \"\"true\"\", \"\"c\"\": \"\"x\"\"}\",\n");
        assertThat(lines(exported(bill(), FocusVersion.V1_4, "out.csv")).toString())
                .contains("{\"\"a\"\":true,\"\"b\"\":\"\"true\"\",\"\"c\"\":\"\"x\"\"}");
    }

    @Test
    void keepsSpreadsheetsFromRunningTextWhenAsked() throws IOException {
        write("-1,-1,-1,-1" + MONTH + "=1+1,Acme,,@cmd\n");
        try (CostStore store = filled(bill())) {
            CostExport.focus(store).spreadsheetSafe(true).to(folder.resolve("safe.csv"));
            CostExport.focus(store).to(folder.resolve("plain.csv"));
        }
        assertThat(lines(folder.resolve("safe.csv")).toString())
                .contains("'=1+1", "'@cmd", "-1")
                .doesNotContain("'-1");
        assertThat(lines(folder.resolve("plain.csv")).toString())
                .contains("=1+1")
                .doesNotContain("'=1+1");
    }

    @Test
    void writesOnlyWhatIsAskedForAndNamesOldColumns() throws IOException {
        write("1,1,1,1" + MONTH + "Disk,Acme,,\n" + "2,2,2,2" + MONTH + "Lamp,Acme,,\n");
        try (CostStore store = filled(bill())) {
            ExportResult result = CostExport.focus(store)
                    .where(CostFilter.equal(Dimension.of(FocusColumn.SERVICE_NAME), "Lamp"))
                    .to(folder.resolve("out.csv"));
            assertThat(result.rows()).isEqualTo(1);
            assertThat(result.columns())
                    .contains("ProviderName", "PublisherName")
                    .doesNotContain("ServiceProviderName");
        }
        assertThat(lines(folder.resolve("out.csv")).toString())
                .contains("Lamp", "Acme")
                .doesNotContain("Disk");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostExport export = CostExport.focus(store);
            assertThatThrownBy(() -> export.to(folder.resolve("out.xlsx")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(".parquet");
            assertThatThrownBy(() -> export.to(folder.resolve("none").resolve("out.csv")))
                    .isInstanceOf(FileException.class)
                    .hasMessageContaining("no folder");
            assertThatThrownBy(() -> export.version(FocusVersion.V1_1)).hasMessageContaining("1.1");
            Files.createDirectory(folder.resolve("x.csv"));
            assertThatThrownBy(() -> export.to(folder.resolve("x.csv"))).hasMessageContaining("is a folder");
        }
    }

    private Path bill() {
        return folder.resolve("bill.csv");
    }

    private void write(String rows) throws IOException {
        Files.writeString(bill(), HEADER + rows);
    }

    private Path exported(Path bill, FocusVersion version, String name) {
        try (CostStore store = filled(bill)) {
            CostExport.focus(store).version(version).to(folder.resolve(name));
        }
        return folder.resolve(name);
    }

    private static CostStore filled(Path bill) {
        CostStore store = CostStores.open("duckdb::memory:");
        ImportResult result = CostImport.focus(bill).into(store);
        assertThat(result.quarantined().rows()).isZero();
        return store;
    }

    private static String header(Path file) throws IOException {
        return Files.readAllLines(file).get(0);
    }

    private static List<String> lines(Path file) throws IOException {
        String text = file.toString().endsWith(".gz") ? unpacked(file) : Files.readString(file);
        return Stream.of(text.split("\n")).sorted().toList();
    }

    private static String unpacked(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return String.join("\n", Arrays.asList(in.lines().toArray(String[]::new)));
        }
    }
}
