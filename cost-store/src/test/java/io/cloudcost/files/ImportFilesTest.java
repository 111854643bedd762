package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusDelivery;
import io.cloudcost.simulator.focus.FocusTruth;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files count, what replaces what, and what is refused. */
class ImportFilesTest {

    private final CostStore store = CostStores.open("duckdb::memory:");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void goesByTheContentAndNotByTheName() throws IOException {
        FocusTruth plain = bill(1, "2026-01", "plain.csv");
        FocusTruth packed = bill(2, "2026-02", "packed.csv.gz");
        Files.move(file("plain.csv"), file("named.csv.gz"));
        Files.move(file("packed.csv.gz"), file("named.csv"));
        CostImport.focus(file("named.csv.gz")).into(store);
        CostImport.focus(file("named.csv")).into(store);
        assertThat(total()).isEqualByComparingTo(billed(plain).add(billed(packed)));
    }

    @Test
    void importingAgainChangesNothing() {
        bill(1, "bill.csv");
        ImportResult first = CostImport.focus(file("bill.csv")).into(store);
        ImportResult again = CostImport.focus(file("bill.csv")).into(store);
        assertThat(again.replaced()).isEqualTo(first.rows());
        assertThat(again.totals()).isEqualTo(first.totals());
        assertThat(store.coverage()).hasSize(first.periods().size());
        assertThat(total()).isEqualByComparingTo(first.totals().get(0).billed());
    }

    @Test
    void replacesThePeriodsInTheFileAndNoOthers() {
        FocusTruth old = bill(1, "2026-01", "january.csv");
        bill(2, "2026-02", "february.csv");
        FocusTruth anew = bill(3, "2026-02", "february-again.csv");
        CostImport.focus(file("january.csv")).into(store);
        CostImport.focus(file("february.csv")).into(store);
        CostImport.focus(file("february-again.csv")).into(store);
        assertThat(total()).isEqualByComparingTo(billed(old).add(billed(anew)));
    }

    @Test
    void readsAFolderAndLeavesOutACopy() throws IOException {
        FocusTruth truth = bill(1, "2026-01", "a.csv");
        Files.copy(file("a.csv"), file("b.csv"));
        FocusTruth more = bill(2, "2026-02", "c.csv.gz");
        Files.writeString(file("notes.txt"), "no bill");
        ImportResult result = CostImport.focus(folder).into(store);
        assertThat(result.files()).isEqualTo(2);
        assertThat(result.notes()).anyMatch(note -> note.contains("b.csv") && note.contains("copy"));
        assertThat(total()).isEqualByComparingTo(billed(truth).add(billed(more)));
    }

    @Test
    void readsWhatTheManifestsOfAwsName() {
        check(bill(4).writeAwsExport(folder));
    }

    @Test
    void readsTheNewestRunOfAzure() {
        FocusDelivery delivery = bill(5).writeAzureExport(folder);
        assertThat(delivery.staleFiles()).isNotEmpty();
        ImportResult result = check(delivery);
        assertThat(result.notes()).anyMatch(note -> note.contains("older run"));
    }

    @Test
    void refusesAnExportOfWhichAFileIsMissing() throws IOException {
        FocusDelivery delivery = bill(5).writeAzureExport(folder);
        Files.delete(delivery.files().get(0));
        refused("names the file", folder);
    }

    @Test
    void refusesSeveralRunsWithoutAManifest() throws IOException {
        bill(5).writeAzureExport(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path manifest :
                    files.filter(path -> path.endsWith("manifest.json")).toList()) {
                Files.delete(manifest);
            }
        }
        refused("several runs", folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"FocusVersion\":\"1.3\"}|1.3",
                "{\"schemas\":[{\"FocusVersion\":\"1.2\"},{\"FocusVersion\":\"1.2\"}]}|1.2",
                "{\"exportConfig\":{\"dataVersion\":\"1.2-preview\"}}|1.2",
                "{\"schemas\":[{\"FocusVersion\":\"1.2\"},{\"FocusVersion\":\"1.3\"}]}|1.4",
                "{\"FocusVersion\":\"7\"}|1.4",
                "no JSON|1.4"
            })
    void believesTheMetadataInTheFolder(String metadata, String version) throws IOException {
        bill(1, "bill.csv");
        Files.writeString(file("metadata.json"), metadata);
        assertThat(CostImport.focus(folder).into(store).notes())
                .anyMatch(note -> note.endsWith("read as FOCUS " + version + "."));
    }

    @Test
    void tellsHowFarItIs() {
        bill(1, "bill.csv");
        List<ImportProgress> told = new ArrayList<>();
        CostImport.focus(file("bill.csv")).progress(told::add).into(store);
        assertThat(told).isNotEmpty().allMatch(moved -> moved.files() == 1 && moved.percent() <= 100);
    }

    @Test
    void isEndedByWhoIsToldOfProgress() {
        bill(1, "bill.csv");
        CostImport stopped = CostImport.focus(file("bill.csv")).progress(moved -> {
            throw new IllegalStateException("Enough.");
        });
        assertThatThrownBy(() -> stopped.into(store)).hasMessage("Enough.");
        assertThat(store.coverage()).isEmpty();
    }

    @Test
    void aBadFileAmongGoodOnesChangesNothing() throws IOException {
        FocusTruth truth = bill(1, "2026-01", "old.csv");
        CostImport.focus(file("old.csv")).into(store);
        bill(2, "2026-01", "new.csv");
        Files.writeString(file("wrong.csv"), "a,b\n1,2\n");
        refused("no file of FOCUS rows", file("new.csv"), file("wrong.csv"));
        assertThat(total()).isEqualByComparingTo(billed(truth));
    }

    @Test
    void refusesFilesThatWereCutOff() throws IOException {
        bill(1, "whole.csv");
        bill(1, "whole.csv.gz");
        byte[] text = Files.readAllBytes(file("whole.csv"));
        int end = new String(text, StandardCharsets.UTF_8).indexOf("Usage", text.length * 2 / 3);
        Files.write(file("cut.csv"), Arrays.copyOf(text, end));
        byte[] packed = Files.readAllBytes(file("whole.csv.gz"));
        Files.write(file("cut.csv.gz"), Arrays.copyOf(packed, packed.length - 100));
        refused("cut off", file("cut.csv"));
        refused("Unexpected end", file("cut.csv.gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "\u0001\u0002\u0003", "PARE", "PAR1xxxx"})
    void refusesWhatIsNoBill(String start) throws IOException {
        Files.write(file("bill.csv"), (start + "xxxxxxxxxxxx").getBytes(StandardCharsets.ISO_8859_1));
        refused("bill.csv", file("bill.csv"));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Files.write(file("utf16.csv"), "BilledCost\n".getBytes(StandardCharsets.UTF_16));
        refused("UTF-16", file("utf16.csv"));
        Files.createFile(file("empty.csv"));
        refused("is empty", file("empty.csv"));
        bill(1, "bill.csv");
        Files.writeString(
                file("header.csv"), Files.readAllLines(file("bill.csv")).get(0) + "\n");
        refused("holds no rows", file("header.csv"));
        Files.writeString(file("twice.csv"), "BilledCost,billedcost\n1,2\n");
        refused("two columns named", file("twice.csv"));
        refused("There is no file", file("none.csv"));
        Files.createDirectory(file("folder"));
        refused("holds no file", file("folder"));
        assertThatThrownBy(() -> CostImport.focus().into(store)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void keepsEveryDigit() throws IOException {
        Files.writeString(file("bill.csv"), """
                BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory
                1.2345678901234567E-8,a,USD,2026-01-01,2026-02-01,2026-01-01T02:00:00+02:00,2026-01-01T01:00:00Z,usage
                -0.0000000000000000000000000000001,a,USD,2026-01-01,2026-02-01,2026-01-01,2026-01-02,Usage
                12345678901234567890,a,USD,2026-01-01,2026-02-01,2026-01-01,2026-01-02,Credit
                1e40,a,USD,2026-01-01,2026-02-01,2026-01-01,2026-01-02,Usage
                0.123456789012345678901234567890123456789,a,USD,2026-01-01,2026-02-01,2026-01-01,2026-01-02,Usage
                """);
        ImportResult result = CostImport.focus(file("bill.csv")).into(store);
        assertThat(result.quarantined().first().stream().map(QuarantinedRow::line))
                .containsExactly(5L, 6L);
        assertThat(total())
                .isEqualByComparingTo(new BigDecimal("12345678901234567890")
                        .add(new BigDecimal("1.2345678901234567E-8"))
                        .subtract(new BigDecimal("1E-31")));
    }

    @Test
    void isToldTheProviderOrTellsItByTheRows() {
        bill(1, "bill.csv");
        assertThat(CostImport.focus(file("bill.csv"))
                        .provider("AWS")
                        .into(store)
                        .periods())
                .allMatch(period -> period.source().provider().equals("aws"));
        assertThat(CostImport.focus(file("bill.csv")).into(store).periods())
                .allMatch(period -> period.source().provider().equals("aws") && period.replaced() > 0);
        assertThat(store.sources()).allMatch(source -> source.provider().equals("aws"));
    }

    private ImportResult check(FocusDelivery delivery) {
        ImportResult result = CostImport.focus(folder).into(store);
        assertThat(result.rows()).isEqualTo(delivery.truth().rows());
        assertThat(total()).isEqualByComparingTo(billed(delivery.truth()));
        return result;
    }

    private BigDecimal total() {
        return store.query(CostQuery.builder().metric(FocusColumn.BILLED_COST).build())
                .total()
                .single()
                .orElseThrow()
                .amount();
    }

    private static BigDecimal billed(FocusTruth truth) {
        return truth.totals().get("USD").billed();
    }

    private void refused(String words, Path... files) {
        assertThatThrownBy(() -> CostImport.focus(files).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining(words);
    }

    private static FocusBill bill(long seed) {
        return FocusBill.of(seed).rows(600).months("2026-01", "2026-02");
    }

    private void bill(long seed, String name) {
        bill(seed).writeCsv(file(name));
    }

    private FocusTruth bill(long seed, String month, String name) {
        return FocusBill.of(seed).rows(300).months(month, month).writeCsv(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
